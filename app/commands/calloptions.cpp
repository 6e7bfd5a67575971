// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/calloptions.h"

#include <CLI/CLI.hpp>

namespace countersign {

void declareCallOptions(CLI::App &verb, CallOptions &options)
{
    verb.add_option("PRODUCT", options.product, "Product by code or name: ecs, huawei/sms")->required();
    verb.add_option("OPERATION", options.operation, "Operation, letter case ignored: DescribeRegions")->required();
    verb.add_option("--version", options.version, "Version of the product, if there are several");
    verb.add_option("-p,--parameter", options.parameters,
                    "NAME=VALUE, nested names as on the wire, NAME:=JSON, or NAME@=FILE for what a file holds; repeatable")
        ->allow_extra_args(false);
    verb.add_option("--params", options.parametersFile, "Parameters from a JSON object in FILE (- is standard input)");
    verb.add_option("--body", options.bodyFile, "The body, byte for byte, from FILE (- is standard input)");
    verb.add_option("--region", options.region, "Region id");
    verb.add_option("--endpoint", options.endpoint, "Where to send: a host or a URL without path; for ACM its address server");
    verb.add_option("--method", options.method, "GET or POST, where the operation has the choice");
    verb.add_option("--format", options.format, "JSON or XML");
    verb.add_option("--scheme", options.scheme,
                    "Signature scheme, one that `describe` names: alibaba-rpc-v1, alibaba-acs3, huawei-token, none");
    verb.add_option("--algorithm", options.algorithm, "Algorithm of the scheme: ACS3-HMAC-SM3, SDK-HMAC-SM3, V11-HMAC-SHA256");
    verb.add_option("--profile", options.profile, "Profile whose credentials sign");
    verb.add_option("--timeout", options.timeoutSeconds, "Seconds without a byte until it is given up; 0 waits for ever")
        ->check(CLI::Range(0.0, 86400.0));
    verb.add_option("--time", options.time, "Sign as at this time (2026-01-02T03:04:05Z), for reproducing");
    verb.add_option("--nonce", options.nonce, "Sign with this nonce, for reproducing");
    verb.add_flag("--insecure-http", options.insecureHttp, "Allow a key over plain http to a host that is not loopback");
}

} // namespace countersign
