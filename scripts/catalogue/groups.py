# SPDX-License-Identifier: GPL-3.0-or-later
"""Groups of the tree: shorter names for long titles, and places for operations that have none.

The command line's metadata knows no groups, so operations that only it has join those of their kin.
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
