// SPDX-License-Identifier: GPL-3.0-or-later
// The vendors' Node signers on the jobs of sign_peers.py: node sign_peers.js SCHEME JOBS.jsonl, with their packages in NODE_PATH. Prints jobs a second, by
// the wall and by the processor: `signer` signs what lies parsed in memory, `batch` reads a line, signs, and writes a line, as `sign --batch` does.
'use strict';
const fs = require('fs');
const Module = require('module');
const path = require('path');

/// The functions of pop-core that its client calls between parameters and URL; it does not export them.
function popCore() {
  const file = require.resolve('@alicloud/pop-core/lib/rpc.js');
  const own = new Module(file);
  own.filename = file;
  own.paths = Module._nodeModulePaths(path.dirname(file));
  own._compile(fs.readFileSync(file, 'utf8') + '\nmodule.exports = { encode, normalize, canonicalize };', file);
  const { encode, normalize, canonicalize } = own.exports;
  const kitx = own.require('kitx');
  return (job) => {
    const params = Object.assign({}, job.params, {
      AccessKeyId: job.credentials.accessKeyId, SignatureMethod: 'HMAC-SHA1', SignatureVersion: '1.0', SignatureNonce: job.nonce, Timestamp: job.time });
    const normalized = normalize(params);
    const text = 'GET&' + encode('/') + '&' + encode(canonicalize(normalized));
    const signature = kitx.sha1(text, job.credentials.accessKeySecret + '&', 'base64');
    normalized.push(['Signature', encode(signature)]);
    return { signature, url: job.request.url + '?' + canonicalize(normalized) };
  };
}

function huawei() {
  const { AKSKSigner } = require('@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner');
  const key = (job) => ({ getAk: () => job.credentials.accessKeyId, getSk: () => job.credentials.accessKeySecret });
  return (job) => {
    const request = { endpoint: job.request.url, method: 'GET', queryParams: job.params, headers: { 'X-Sdk-Date': job.request.headers[0][1] } };
    const headers = AKSKSigner.sign(request, key(job));
    return { signature: headers.Authorization.slice(-64), headers };
  };
}

function parsed(line) {
  const job = JSON.parse(line);
  job.params = Object.fromEntries(job.request.query);
  return job;
}

/// \returns jobs a second by the wall and by the processor, the best of three
function rate(count, run) {
  let best = { wall: 0, cpu: 0 };
  for (let i = 0; i < 3; ++i) {
    const cpu = process.cpuUsage();
    const begun = process.hrtime.bigint();
    run();
    const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
    const used = process.cpuUsage(cpu);
    best = { wall: Math.max(best.wall, count / seconds), cpu: Math.max(best.cpu, count * 1e6 / (used.user + used.system)) };
  }
  return best;
}

const [scheme, file] = process.argv.slice(2);
const sign = scheme === 'huawei-aksk' ? huawei() : popCore();
const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\n');
const jobs = lines.map(parsed);
for (let i = 0; i < 2000; ++i) sign(jobs[i % jobs.length]);
const signer = rate(jobs.length, () => { for (const job of jobs) sign(job); });
const batch = rate(jobs.length, () => {
  const out = [];
  for (const line of fs.readFileSync(file, 'utf8').trimEnd().split('\n')) {
    const job = parsed(line);
    out.push(JSON.stringify({ id: job.id, scheme, ...sign(job) }));
  }
  fs.writeFileSync('/dev/null', out.join('\n'));
});
console.log(JSON.stringify({ signer, batch, first: sign(jobs[0]).signature }));
