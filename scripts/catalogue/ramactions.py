# SPDX-License-Identifier: GPL-3.0-or-later
"""RAM actions from the table of the vendor's page on SMC requests."""

SMC_OPERATIONS = (
    "DeleteSourceServer",
    "DescribeSourceServers",
    "ModifySourceServerAttribute",
    "CreateReplicationJob",
    "DeleteReplicationJob",
    "DescribeReplicationJobs",
    "ModifyReplicationJobAttribute",
    "StartReplicationJob",
    "StopReplicationJob",
)

RAM_ACTIONS = {("smc", name): [f"smc:{name}"] for name in SMC_OPERATIONS}
