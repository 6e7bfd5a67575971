# SPDX-License-Identifier: GPL-3.0-or-later
"""Groups of the tree: shorter names for long titles, places for operations that have none, and the groups' names in Chinese.

The command line's metadata knows no groups, so operations that only it has join those of their kin. A group is known by its English
name; where the vendor's Chinese metadata is at hand its names come from there, else from `CHINESE`.
"""

SHORTER = {
    "Associate EIPs with and disassociate EIPs from cloud resources": "Association",
    "Elastic Block Storage (EBS) devices": "Disks",
    "Elastic network interfaces (ENIs)": "Elastic network interfaces",
    "Storage capacity units (SCUs)": "Storage capacity units",
    "OM and monitoring": "Monitoring",
}

GROUPS = {
    ("ecs", "CloneDisks"): ["Disks"],
    ("ecs", "CreatePlanMaintenanceWindow"): ["System events"],
    ("ecs", "DeletePlanMaintenanceWindow"): ["System events"],
    ("ecs", "DescribeLockedSnapshots"): ["Snapshots"],
    ("ecs", "DescribePlanMaintenanceWindows"): ["System events"],
    ("ecs", "LockSnapshot"): ["Snapshots"],
    ("ecs", "ModifyPlanMaintenanceWindow"): ["System events"],
    ("ecs", "UnlockSnapshot"): ["Snapshots"],
    ("vpc", "AssociateMacSecKey"): ["Physical connection"],
    ("vpc", "CreateEnhancedVpnGateway"): ["VPN gateway"],
    ("vpc", "CreateRouteTargetGroup"): ["Route table"],
    ("vpc", "DeleteEnhancedVpnGateway"): ["VPN gateway"],
    ("vpc", "DeleteRouteTargetGroup"): ["Route table"],
    ("vpc", "DisassociateMacSecKey"): ["Physical connection"],
    ("vpc", "GetNatIpAttribute"): ["NAT", "NatIp Management", "NatIp"],
    ("vpc", "GetNatIpCidrAttribute"): ["NAT", "NatIp Management", "NatIpCidr"],
    ("vpc", "GetRouteTargetGroup"): ["Route table"],
    ("vpc", "ListRouteTargetGroups"): ["Route table"],
    ("vpc", "SwitchActiveRouteTarget"): ["Route table"],
    ("vpc", "UpdateEnhancedVpnGateway"): ["VPN gateway"],
    ("vpc", "UpdateRouteTargetGroup"): ["Route table"],
}

CHINESE = {
    "ecs": {
        "Regions": "地域",
        "Inquiry": "询价",
        "Instances": "实例",
        "Images": "镜像",
        "Disks": "云盘",
        "Snapshots": "快照",
        "Networks": "网络",
        "Elastic network interfaces": "弹性网卡",
        "PrefixList": "前缀列表",
        "PortList": "端口列表",
        "Security groups": "安全组",
        "SSH key pairs": "SSH 密钥对",
        "Launch templates": "启动模板",
        "Auto provisioning groups": "弹性供应组",
        "Deployment sets": "部署集",
        "Elasticity assurances": "弹性保障",
        "Reserved instances": "预留实例券",
        "Storage capacity units": "存储容量单位包",
        "Cloud Assistant": "云助手",
        "System events": "系统事件",
        "Resource diagnostic": "资源诊断",
        "Monitoring": "监控",
        "Tags and ResourceGroup": "标签与资源组",
        "Dedicated hosts": "专有宿主机",
        "HPC clusters": "HPC 集群",
        "Tasks": "任务",
        "Deprecated": "已弃用",
        "Other": "其他",
    },
    "vpc": {
        "VPC": "专有网络",
        "Router": "路由器",
        "VSwitch": "交换机",
        "Route table": "路由表",
        "Prefix list": "前缀列表",
        "DHCP": "DHCP 选项集",
        "Flow log": "流日志",
        "ACL": "网络 ACL",
        "HAVIP": "高可用虚拟 IP",
        "Traffic mirror": "流量镜像",
        "Filter": "筛选条件",
        "Filter rule": "筛选规则",
        "Session": "镜像会话",
        "EIP": "弹性公网 IP",
        "EIPs": "EIP 实例",
        "Association": "绑定与解绑",
        "IP address pools": "IP 地址池",
        "Monitoring": "监控",
        "Others": "其他",
        "Bandwidth": "共享带宽",
        "Physical connection": "物理专线",
        "Virtual physical connection": "共享专线",
        "Failover Test": "故障演练",
        "QoS": "流量 QoS",
        "VBR": "边界路由器",
        "VBR failover group": "边界路由器倒换组",
        "BGP": "BGP 路由",
        "NAT": "NAT 网关",
        "Nat Gateways": "NAT 网关实例",
        "SNAT Rule": "SNAT 规则",
        "DNAT Rule": "DNAT 规则",
        "FullNat Rule": "FULLNAT 规则",
        "NatIp Management": "NAT IP 管理",
        "NatIp": "NAT IP 地址",
        "NatIpCidr": "NAT IP 地址段",
        "IPv4 gateway": "IPv4 网关",
        "VPN gateway": "VPN 网关",
        "Customer gateway": "用户网关",
        "Associate a VPN gateway": "绑定 VPN 网关",
        "VPN gateway destination-based route": "VPN 网关目的路由",
        "VPN gateway policy-based route": "VPN 网关策略路由",
        "Associate transit routers": "绑定转发路由器",
        "SSL-VPN client certificate": "SSL-VPN 客户端证书",
        "SSL-VPN server": "SSL-VPN 服务端",
        "IPsec servers": "IPsec 服务端",
        "IPv6 gateway": "IPv6 网关",
        "IPv6 Translator": "IPv6 转换服务",
        "Regions and zones": "地域与可用区",
        "Tag": "标签",
        "Router interface": "路由器接口",
        "Express cloud connection": "高速上云服务",
        "Instance": "全球加速实例",
        "VPC gateway endpoint": "网关终端节点",
        "Resource group": "资源组",
        "Other": "其他",
    },
    "sms": {
        "tasks": "迁移任务",
        "migprojects": "迁移项目",
        "privacy-agreements": "隐私协议",
        "templates": "目的端模板",
        "sources": "源端服务器",
        "versions": "接口版本",
        "config": "配置",
    },
    "acm": {"Address server": "地址服务器", "Configurations": "配置"},
}


def named(product, operations, vendors=None):
    """The groups of `operations` by first appearance, each as English and Chinese name. `vendors`: Chinese names of the vendor."""
    chinese = {**CHINESE.get(product, {}), **(vendors or {})}
    names = dict.fromkeys(
        name for operation in operations for path in (operation["group"], *operation.get("alsoIn", [])) for name in path
    )
    missing = [name for name in names if name not in chinese]
    if missing:
        raise ValueError(f"{product}: groups without a Chinese name: {', '.join(missing)}")
    return [[name, chinese[name]] for name in names]
