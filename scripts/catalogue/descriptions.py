# SPDX-License-Identifier: GPL-3.0-or-later
"""Short descriptions in our own words, English and Chinese, and further places in the tree. No sentence here is a vendor's."""

#: A group that a vendor's page presents as a service of its own stands a second time at the top of the tree.
ALSO_IN = {("vpc", "IPv6 gateway"): [["IPv6 gateway"]]}

DESCRIPTIONS = {
    ("ecs", "DescribeRegions"): (
        "Lists the regions your account can use.",
        "列出账号可用的地域。",
    ),
    ("ecs", "DescribeZones"): (
        "Lists the zones of a region and what they offer.",
        "列出一个地域内的可用区，以及各区提供的资源。",
    ),
    ("ecs", "DescribeInstances"): (
        "Finds instances by id, network, state, tag and more.",
        "按 ID、网络、状态、标签等条件查找实例。",
    ),
    ("ecs", "DescribeInstanceStatus"): (
        "Tells which state each instance is in.",
        "给出每台实例当前的状态。",
    ),
    ("ecs", "RunInstances"): (
        "Makes and starts one or many instances from an image or launch template.",
        "用镜像或启动模板创建一台或多台实例，并随即启动。",
    ),
    ("ecs", "CreateInstance"): (
        "Makes one instance without starting it.",
        "创建一台实例，但不启动它。",
    ),
    ("ecs", "StartInstance"): (
        "Boots an instance that is stopped.",
        "让已停止的实例开机。",
    ),
    ("ecs", "StopInstance"): (
        "Stops a running instance.",
        "停止一台运行中的实例。",
    ),
    ("ecs", "RebootInstance"): (
        "Restarts a running instance.",
        "重启一台运行中的实例。",
    ),
    ("ecs", "DeleteInstance"): (
        "Releases a pay-as-you-go or expired instance for good.",
        "彻底释放一台按量付费或已到期的实例。",
    ),
    ("ecs", "CreateSnapshot"): (
        "Takes a snapshot of one disk.",
        "给一块云盘拍快照。",
    ),
    ("ecs", "DescribeSnapshots"): (
        "Finds snapshots by disk, instance, state or tag.",
        "按云盘、实例、状态或标签查找快照。",
    ),
    ("ecs", "DeleteSnapshot"): (
        "Removes one snapshot.",
        "删除一份快照。",
    ),
    ("smc", "DeleteSourceServer"): (
        "Forgets a registered migration source.",
        "不再保留某个已登记的迁移源。",
    ),
    ("smc", "DescribeSourceServers"): (
        "Lists the servers registered for migration.",
        "列出已登记、等待迁移的服务器。",
    ),
    ("smc", "ModifySourceServerAttribute"): (
        "Renames a migration source or changes its note.",
        "给迁移源改名，或修改它的备注。",
    ),
    ("smc", "CreateReplicationJob"): (
        "Sets up the migration of one source server to an image or instance.",
        "准备把一台源服务器迁移为镜像或实例。",
    ),
    ("smc", "DeleteReplicationJob"): (
        "Removes a migration job that is not running.",
        "删除一个不在运行的迁移任务。",
    ),
    ("smc", "DescribeReplicationJobs"): (
        "Lists migration jobs with their progress.",
        "列出迁移任务及其进度。",
    ),
    ("smc", "ModifyReplicationJobAttribute"): (
        "Changes the settings of a migration job before it runs.",
        "在迁移任务运行之前修改它的设置。",
    ),
    ("smc", "StartReplicationJob"): (
        "Sets a migration job going.",
        "让迁移任务开始运行。",
    ),
    ("smc", "StopReplicationJob"): (
        "Pauses a running migration job.",
        "暂停正在运行的迁移任务。",
    ),
    ("vpc", "AllocateIpv6Address"): (
        "Takes an IPv6 address from a vSwitch.",
        "从交换机取用一个 IPv6 地址。",
    ),
    ("vpc", "ReleaseIpv6Address"): (
        "Gives an IPv6 address back.",
        "归还一个 IPv6 地址。",
    ),
    ("vpc", "CreateIpv6Gateway"): (
        "Puts an IPv6 gateway in front of a VPC.",
        "为专有网络架设 IPv6 网关。",
    ),
    ("vpc", "DeleteIpv6Gateway"): (
        "Takes an IPv6 gateway away from its VPC.",
        "从专有网络撤下 IPv6 网关。",
    ),
    ("vpc", "ModifyIpv6GatewayAttribute"): (
        "Renames an IPv6 gateway or changes its note.",
        "给 IPv6 网关改名，或修改它的备注。",
    ),
    ("vpc", "DescribeIpv6Gateways"): (
        "Finds the IPv6 gateways of a region.",
        "查找一个地域内的 IPv6 网关。",
    ),
    ("vpc", "DescribeIpv6GatewayAttribute"): (
        "Shows one IPv6 gateway in detail.",
        "显示一个 IPv6 网关的详情。",
    ),
    ("vpc", "CreateIpv6EgressOnlyRule"): (
        "Lets an IPv6 address call out while nobody can call in.",
        "让 IPv6 地址只能主动访问外部，外部无法连入。",
    ),
    ("vpc", "DeleteIpv6EgressOnlyRule"): (
        "Removes an outbound-only rule.",
        "删除一条只出不进的规则。",
    ),
    ("vpc", "DescribeIpv6EgressOnlyRules"): (
        "Lists the outbound-only rules of a gateway.",
        "列出网关上只出不进的规则。",
    ),
    ("vpc", "AllocateIpv6InternetBandwidth"): (
        "Buys public bandwidth for an IPv6 address.",
        "为 IPv6 地址购买公网带宽。",
    ),
    ("vpc", "ModifyIpv6InternetBandwidth"): (
        "Changes the public bandwidth of an IPv6 address.",
        "调整 IPv6 地址的公网带宽。",
    ),
    ("vpc", "DeleteIpv6InternetBandwidth"): (
        "Gives up the public bandwidth of an IPv6 address.",
        "退掉 IPv6 地址的公网带宽。",
    ),
    ("vpc", "DescribeIpv6Addresses"): (
        "Lists the IPv6 addresses of a region.",
        "列出一个地域内的 IPv6 地址。",
    ),
    ("vpc", "ModifyIpv6AddressAttribute"): (
        "Renames an IPv6 address or changes its note.",
        "给 IPv6 地址改名，或修改它的备注。",
    ),
    ("sms", "ShowCertKey"): (
        "Fetches the certificates and private keys for a task's data transfer.",
        "获取迁移任务传输数据所用的证书和私钥。",
    ),
    ("acm", "GetServerList"): (
        "Asks the address server which servers answer.",
        "向地址服务器询问哪些服务器可用。",
    ),
    ("acm", "GetUnitServerList"): (
        "Asks the address server which servers of a unit answer.",
        "向地址服务器询问某个单元有哪些服务器可用。",
    ),
    ("acm", "GetCurrentUnit"): (
        "Names the unit that the address server belongs to.",
        "给出地址服务器所在的单元。",
    ),
    ("acm", "GetAllUnits"): (
        "Names all units that the address server knows.",
        "给出地址服务器知道的全部单元。",
    ),
    ("acm", "GetConfig"): (
        "Reads the content of one configuration.",
        "读取一条配置的内容。",
    ),
    ("acm", "ListenConfig"): (
        "Waits until one of the named configurations changes.",
        "等待，直到所列配置中有一条发生变化。",
    ),
    ("acm", "ListConfigs"): (
        "Lists the configurations of a namespace, page by page.",
        "分页列出命名空间里的配置。",
    ),
    ("acm", "PublishConfig"): (
        "Writes a configuration, new or existing.",
        "写入一条配置，新建或覆盖均可。",
    ),
    ("acm", "DeleteConfig"): (
        "Deletes one configuration.",
        "删除一条配置。",
    ),
    ("acm", "BatchGetConfig"): (
        "Reads several configurations of a group at once.",
        "一次读取同一分组的多条配置。",
    ),
    ("acm", "BatchQuery"): (
        "Asks for several configurations of a group with their state.",
        "一次查询同一分组的多条配置及其状态。",
    ),
    ("acm", "PublishAggr"): (
        "Adds one part to an aggregated configuration.",
        "向聚合配置添加一个部分。",
    ),
    ("acm", "RemoveAggr"): (
        "Takes one part out of an aggregated configuration.",
        "从聚合配置移除一个部分。",
    ),
}


def described(product, name):
    """The two members of an operation; empty texts where we say nothing."""
    english, chinese = DESCRIPTIONS.get((product, name), ("", ""))
    return {"descriptionEn": english, "descriptionZh": chinese}
