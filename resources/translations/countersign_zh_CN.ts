<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AcmRoute</name>
    <message>
        <source>None of the listed servers answers</source>
        <translation>列出的服务器均无应答</translation>
    </message>
    <message>
        <source>Check the network, then send again: the list is fetched anew</source>
        <translation>检查网络后重新发送：届时会重新获取服务器列表</translation>
    </message>
    <message>
        <source>Use https, or allow it for the servers that this address server lists: that is asked once</source>
        <translation>改用 https，或允许对此地址服务器列出的服务器使用明文 http：只询问一次</translation>
    </message>
</context>
<context>
    <name>AcmSpasScheme</name>
    <message>
        <source>ACM has no such algorithm</source>
        <translation>ACM 没有这种算法</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>The request already carries a signature</source>
        <translation>请求已带有签名</translation>
    </message>
    <message>
        <source>Leave it out; it is computed</source>
        <translation>不要填写；它由程序计算</translation>
    </message>
    <message>
        <source>The derived key needs a region</source>
        <translation>派生密钥需要地域</translation>
    </message>
    <message>
        <source>Give the region, as cn-hangzhou, or use %1</source>
        <translation>给出地域，例如 cn-hangzhou，或使用 %1</translation>
    </message>
    <message>
        <source>String to sign</source>
        <translation>待签名字符串</translation>
    </message>
    <message>
        <source>The namespace (tenant), the group and the time in milliseconds are joined by +, in UTF-8; what is empty is left out with its +.</source>
        <translation>命名空间（tenant）、分组和以毫秒计的时间用 + 连接，采用 UTF-8；为空的部分连同其 + 一并省略。</translation>
    </message>
    <message>
        <source>There is no AccessKey id</source>
        <translation>缺少 AccessKey ID</translation>
    </message>
    <message>
        <source>There is no AccessKey secret</source>
        <translation>缺少 AccessKey Secret</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>The key is the Base64 text of HMAC-SHA256 over day, region, product and a fixed word, each under the key before it, beginning with the secret.</source>
        <translation>密钥由 AccessKey Secret 起，依次对日期、地域、产品和一个固定词做 HMAC-SHA256，每一步以前一步的结果为密钥，最后写成 Base64 文本。</translation>
    </message>
    <message>
        <source>The key is the AccessKey secret itself, with nothing appended.</source>
        <translation>密钥就是 AccessKey Secret 本身，后面不附加任何内容。</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>The signature is the Base64 form of HMAC-SHA1 over the string to sign; it is sent in the header Spas-Signature.</source>
        <translation>签名是对待签名字符串做 HMAC-SHA1 后的 Base64 形式，放在请求头 Spas-Signature 中发送。</translation>
    </message>
    <message>
        <source>ACM (Spas)</source>
        <translation>ACM（Spas）</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Signed parts</source>
        <translation>参与签名的部分</translation>
    </message>
    <message>
        <source>Region of the derived key</source>
        <translation>派生密钥的地域</translation>
    </message>
    <message>
        <source>Day of the derived key</source>
        <translation>派生密钥的日期</translation>
    </message>
</context>
<context>
    <name>AdHocOperation</name>
    <message>
        <source>Nothing in the request tells how it is to be signed</source>
        <translation>从请求中看不出应如何签名</translation>
    </message>
    <message>
        <source>Paste a signed request</source>
        <translation>粘贴一个已签名的请求</translation>
    </message>
</context>
<context>
    <name>AlibabaAcs3Scheme</name>
    <message>
        <source>Signing key</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>The key is the AccessKey secret itself, with nothing appended.</source>
        <translation>密钥就是 AccessKey Secret 本身，后面不附加任何内容。</translation>
    </message>
    <message>
        <source>This algorithm cannot be computed</source>
        <translation>无法计算这种算法</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>The request already carries an authorization</source>
        <translation>请求已带有 Authorization</translation>
    </message>
    <message>
        <source>Leave it out; it is computed</source>
        <translation>不要填写；它由程序计算</translation>
    </message>
    <message>
        <source>There is no nonce to sign with</source>
        <translation>缺少用于签名的随机数</translation>
    </message>
    <message>
        <source>Give a fresh nonce</source>
        <translation>给出一个新的随机数</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>The bearer token is sent as it is in the header x-acs-bearer-token, with time and nonce; nothing is signed.</source>
        <translation>Bearer 令牌原样放在请求头 x-acs-bearer-token 中发送，并带有时间戳和随机数；不做签名。</translation>
    </message>
    <message>
        <source>An anonymous call carries time and nonce, and neither key nor signature.</source>
        <translation>匿名调用带有时间戳和随机数，不带密钥，也不带签名。</translation>
    </message>
    <message>
        <source>Canonical URI</source>
        <translation>规范化 URI</translation>
    </message>
    <message>
        <source>Each segment of the path is percent-encoded once.</source>
        <translation>路径的每一段做一次百分号编码。</translation>
    </message>
    <message>
        <source>Canonical query</source>
        <translation>规范化查询字符串</translation>
    </message>
    <message>
        <source>The query parameters are percent-encoded, sorted by name and value, and joined by &amp;.</source>
        <translation>查询参数做百分号编码，按名称和值排序，并用 &amp; 连接。</translation>
    </message>
    <message>
        <source>Canonical headers</source>
        <translation>规范化请求头</translation>
    </message>
    <message>
        <source>Host, Content-Type and each header that begins with x-acs- is a line of its lower-case name, a colon and its trimmed value, sorted by name.</source>
        <translation>Host、Content-Type 和每个以 x-acs- 开头的请求头各占一行：小写名称、冒号、去除首尾空白的值，按名称排序。</translation>
    </message>
    <message>
        <source>Signed headers</source>
        <translation>参与签名的请求头</translation>
    </message>
    <message>
        <source>The names of the signed headers are joined by semicolons in the same order.</source>
        <translation>参与签名的请求头的名称按同样顺序用分号连接。</translation>
    </message>
    <message>
        <source>Hashed payload</source>
        <translation>请求体哈希</translation>
    </message>
    <message>
        <source>The body is hashed by %1 and written in lower-case hex.</source>
        <translation>对请求体计算 %1 哈希，写成小写十六进制。</translation>
    </message>
    <message>
        <source>Canonical request</source>
        <translation>规范化请求</translation>
    </message>
    <message>
        <source>The method, canonical URI, canonical query, canonical headers, signed headers and hashed payload follow one another, a line each.</source>
        <translation>请求方法、规范化 URI、规范化查询字符串、规范化请求头、参与签名的请求头和请求体哈希依次排列，各占一行。</translation>
    </message>
    <message>
        <source>String to sign</source>
        <translation>待签名字符串</translation>
    </message>
    <message>
        <source>The algorithm and the hash of the canonical request stand on two lines.</source>
        <translation>算法和规范化请求的哈希各占一行，共两行。</translation>
    </message>
    <message>
        <source>There is no AccessKey id</source>
        <translation>缺少 AccessKey ID</translation>
    </message>
    <message>
        <source>There is no AccessKey secret</source>
        <translation>缺少 AccessKey Secret</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>The signature is HMAC with %1 over the string to sign, written in lower-case hex.</source>
        <translation>签名是对待签名字符串计算的 HMAC（%1），写成小写十六进制。</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Authorization</translation>
    </message>
    <message>
        <source>Algorithm, AccessKey id, signed headers and signature are sent in the header Authorization.</source>
        <translation>算法、AccessKey ID、参与签名的请求头和签名放在请求头 Authorization 中发送。</translation>
    </message>
    <message>
        <source>Alibaba version 3 (ACS3)</source>
        <translation>阿里云 V3（ACS3）</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
</context>
<context>
    <name>AlibabaMetadata</name>
    <message>
        <source>is nested too deeply and was left out</source>
        <translation>嵌套过深，未导入</translation>
    </message>
    <message>
        <source>has a style that is not known, and is sent as others of its type: %1</source>
        <translation>序列化方式未知，按同类型的参数发送：%1</translation>
    </message>
    <message>
        <source>has an unknown place and goes into the query: %1</source>
        <translation>位置未知，放入查询串：%1</translation>
    </message>
    <message>
        <source>is called as one of the signature&apos;s and cannot be sent beside it</source>
        <translation>与签名参数同名，无法与签名一起发送</translation>
    </message>
    <message>
        <source>has no region or no host and was left out</source>
        <translation>缺少地域或主机，未导入</translation>
    </message>
    <message>
        <source>names an operation that is not there: %1</source>
        <translation>列出的接口不存在：%1</translation>
    </message>
    <message>
        <source>does not say which product and version it is of, and was left out</source>
        <translation>没有说明所属的产品和版本，未导入</translation>
    </message>
    <message>
        <source>The metadata has no readable document</source>
        <translation>元数据中没有可读的文档</translation>
    </message>
    <message>
        <source>Fetch it again</source>
        <translation>重新获取</translation>
    </message>
    <message>
        <source>leads nowhere; any JSON may stand there: %1</source>
        <translation>引用的目标不存在，此处可填任意 JSON：%1</translation>
    </message>
    <message>
        <source>is nested too deeply; any JSON may stand there</source>
        <translation>嵌套过深，此处可填任意 JSON</translation>
    </message>
    <message>
        <source>has no code or no version, or its code comes twice, and was left out</source>
        <translation>缺少代码或版本，或者代码重复，未导入</translation>
    </message>
    <message>
        <source>names no operation; the file&apos;s name stands for it</source>
        <translation>没有接口名，以文件名代替</translation>
    </message>
    <message>
        <source>names an operation that has no readable file: %1</source>
        <translation>列出的接口没有可读的文件：%1</translation>
    </message>
    <message>
        <source>is in no list of operations and was taken all the same</source>
        <translation>不在任何接口列表中，仍已导入</translation>
    </message>
    <message>
        <source>belongs to no product and was left out</source>
        <translation>不属于任何产品，未导入</translation>
    </message>
    <message>
        <source>The metadata has no list of products</source>
        <translation>元数据中没有产品列表</translation>
    </message>
    <message>
        <source>is a body beside other fields of a body and counts as one of them</source>
        <translation>请求体旁还有其他请求体字段，按其中一个字段处理</translation>
    </message>
    <message>
        <source>comes twice: %1; the first counts</source>
        <translation>重复出现：%1，以第一个为准</translation>
    </message>
    <message>
        <source>is nested too deeply and takes JSON</source>
        <translation>嵌套过深，改为填写 JSON</translation>
    </message>
    <message>
        <source>stands below a single value and was left out</source>
        <translation>位于单个值之下，未导入</translation>
    </message>
    <message>
        <source>has an unknown type and takes any value: %1</source>
        <translation>类型未知，可填任意值：%1</translation>
    </message>
    <message>
        <source>has an unknown position and goes into the query: %1</source>
        <translation>位置未知，放入查询串：%1</translation>
    </message>
    <message>
        <source>is of the path, which has no place for it, and goes elsewhere</source>
        <translation>属于路径参数，但路径中没有它的位置，已放到别处</translation>
    </message>
    <message>
        <source>has a placeholder without a parameter, which was added: %1</source>
        <translation>路径中的占位符没有对应的参数，已补上：%1</translation>
    </message>
    <message>
        <source>stands in the path as well; the parameter counts</source>
        <translation>也出现在路径中，以参数为准</translation>
    </message>
    <message>
        <source>stands in two groups: %1; the first counts</source>
        <translation>同时位于两个分组：%1，以第一个为准</translation>
    </message>
</context>
<context>
    <name>AlibabaRoaV1Scheme</name>
    <message>
        <source>Signing key</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>The key is the AccessKey secret itself, with nothing appended.</source>
        <translation>密钥就是 AccessKey Secret 本身，后面不附加任何内容。</translation>
    </message>
    <message>
        <source>Signature version 1.0 has no such algorithm</source>
        <translation>签名版本 1.0 没有这种算法</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>The request already carries an authorization</source>
        <translation>请求已带有 Authorization</translation>
    </message>
    <message>
        <source>Leave it out; it is computed</source>
        <translation>不要填写；它由程序计算</translation>
    </message>
    <message>
        <source>The request sets this header otherwise than the signature needs it</source>
        <translation>请求中此请求头的值与签名所需的不同</translation>
    </message>
    <message>
        <source>Leave it out, or give it the value %1</source>
        <translation>不填此请求头，或将值设为 %1</translation>
    </message>
    <message>
        <source>There is no nonce to sign with</source>
        <translation>缺少用于签名的随机数</translation>
    </message>
    <message>
        <source>Give a fresh nonce</source>
        <translation>给出一个新的随机数</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>The bearer token is sent as it is in the header x-acs-bearer-token, with time and nonce; nothing is signed.</source>
        <translation>Bearer 令牌原样放在请求头 x-acs-bearer-token 中发送，并带有时间戳和随机数；不做签名。</translation>
    </message>
    <message>
        <source>An anonymous call carries time and nonce, and neither key nor signature.</source>
        <translation>匿名调用带有时间戳和随机数，不带密钥，也不带签名。</translation>
    </message>
    <message>
        <source>Canonicalized headers</source>
        <translation>规范化请求头</translation>
    </message>
    <message>
        <source>Each header that begins with x-acs- is a line of its lower-case name, a colon and its trimmed value, sorted by name.</source>
        <translation>每个以 x-acs- 开头的请求头占一行：小写名称、冒号、去除首尾空白的值，按名称排序。</translation>
    </message>
    <message>
        <source>Canonicalized resource</source>
        <translation>规范化资源</translation>
    </message>
    <message>
        <source>The path as it is sent is followed by ? and the query parameters, sorted by name and not encoded.</source>
        <translation>按发送原样写出路径，其后是 ? 和查询参数；查询参数按名称排序，不做编码。</translation>
    </message>
    <message>
        <source>String to sign</source>
        <translation>待签名字符串</translation>
    </message>
    <message>
        <source>The method and the values of Accept, Content-MD5, Content-Type and Date stand on a line each, empty where the header is missing, followed by the canonicalized headers and the resource.</source>
        <translation>请求方法以及 Accept、Content-MD5、Content-Type 和 Date 的值各占一行，缺少的请求头留空行，其后是规范化请求头和规范化资源。</translation>
    </message>
    <message>
        <source>There is no AccessKey id</source>
        <translation>缺少 AccessKey ID</translation>
    </message>
    <message>
        <source>There is no AccessKey secret</source>
        <translation>缺少 AccessKey Secret</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>The signature is the Base64 form of HMAC-SHA1 over the string to sign.</source>
        <translation>签名是对待签名字符串计算的 HMAC-SHA1 的 Base64 形式。</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Authorization</translation>
    </message>
    <message>
        <source>The word acs, the AccessKey id, a colon and the signature are sent in the header Authorization.</source>
        <translation>单词 acs、AccessKey ID、冒号和签名放在请求头 Authorization 中发送。</translation>
    </message>
    <message>
        <source>Alibaba ROA, signature version 1.0</source>
        <translation>阿里云 ROA，签名版本 1.0</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
</context>
<context>
    <name>AlibabaRpcV1Scheme</name>
    <message>
        <source>The request sets this parameter otherwise than the signature needs it</source>
        <translation>请求中此参数的值与签名所需的不同</translation>
    </message>
    <message>
        <source>Leave it out, or give it the value %1</source>
        <translation>不填此参数，或将值设为 %1</translation>
    </message>
    <message>
        <source>There is no nonce to sign with</source>
        <translation>缺少用于签名的随机数</translation>
    </message>
    <message>
        <source>Give a fresh nonce</source>
        <translation>给出一个新的随机数</translation>
    </message>
    <message>
        <source>Alibaba RPC, signature version 1.0</source>
        <translation>阿里云 RPC，签名版本 1.0</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Signature version 1.0 has no such algorithm</source>
        <translation>签名版本 1.0 没有这种算法</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>The request already carries a signature</source>
        <translation>请求已带有签名</translation>
    </message>
    <message>
        <source>Leave it out; it is computed</source>
        <translation>不要填写；它由程序计算</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>An anonymous call carries time and nonce, and neither key nor signature.</source>
        <translation>匿名调用带有时间戳和随机数，不带密钥，也不带签名。</translation>
    </message>
    <message>
        <source>There is no AccessKey id</source>
        <translation>缺少 AccessKey ID</translation>
    </message>
    <message>
        <source>There is no AccessKey secret</source>
        <translation>缺少 AccessKey Secret</translation>
    </message>
    <message>
        <source>Canonical query</source>
        <translation>规范化查询字符串</translation>
    </message>
    <message>
        <source>All parameters of query and form but Signature are sorted by name, names and values are percent-encoded, and the pairs are joined by &amp;.</source>
        <translation>查询字符串和表单中除 Signature 外的所有参数按名称排序，名称和值做百分号编码，各对之间用 &amp; 连接。</translation>
    </message>
    <message>
        <source>String to sign</source>
        <translation>待签名字符串</translation>
    </message>
    <message>
        <source>The method, the encoded path / and the canonical query, which is percent-encoded once more, are joined by &amp;.</source>
        <translation>请求方法、编码后的路径 / 与再做一次百分号编码的规范化查询字符串，三者用 &amp; 连接。</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>The key is the AccessKey secret followed by &amp;.</source>
        <translation>密钥是 AccessKey Secret 末尾加 &amp;。</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>The signature is the Base64 form of HMAC-SHA1 over the string to sign; it is sent as the parameter Signature.</source>
        <translation>对待签名字符串做 HMAC-SHA1，结果用 Base64 表示即为签名；它作为参数 Signature 发送。</translation>
    </message>
    <message>
        <source>The bearer token is sent as it is, with SignatureType=BEARERTOKEN, time and nonce; nothing is signed.</source>
        <translation>Bearer 令牌原样发送，并带有 SignatureType=BEARERTOKEN、时间戳和随机数；不做签名。</translation>
    </message>
</context>
<context>
    <name>AliyunCli</name>
    <message>
        <source>Its key is temporary: give it by environment variables</source>
        <translation>其密钥为临时密钥：改用环境变量提供</translation>
    </message>
    <message>
        <source>It signs by %1, which is no AccessKey</source>
        <translation>其签名方式 %1 不使用 AccessKey</translation>
    </message>
    <message>
        <source>It has no AccessKey id and secret</source>
        <translation>其中没有 AccessKey ID 和 AccessKey Secret</translation>
    </message>
    <message>
        <source>The file is no configuration of the aliyun command</source>
        <translation>该文件不是 aliyun 命令的配置</translation>
    </message>
    <message>
        <source>Give its config.json, a JSON object with a list of profiles</source>
        <translation>指定其 config.json，即含有凭证配置列表的 JSON 对象</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>billed</source>
        <translation>计费</translation>
    </message>
    <message>
        <source>write</source>
        <translation>写</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>read</source>
        <translation>读</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>high risk</source>
        <translation>高风险</translation>
    </message>
    <message>
        <source>no sign-in needed</source>
        <translation>无需登录</translation>
    </message>
    <message>
        <source>deprecated</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已导入</translation>
    </message>
</context>
<context>
    <name>BugReport</name>
    <message>
        <source>Diagnosis of a signature</source>
        <translation>签名诊断</translation>
    </message>
    <message>
        <source>(left out: it holds a secret value)</source>
        <translation>（已略去：含有机密值）</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>签名方案</translation>
    </message>
    <message>
        <source>AccessKey id</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Hypotheses tried</source>
        <translation>已试假设</translation>
    </message>
    <message>
        <source>%1 in %2 s</source>
        <translation>%1，用时 %2 s</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Explanation %L1 of %L2</source>
        <translation>第 %L1 / %L2 种解释</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>修正：%1</translation>
    </message>
    <message>
        <source>Proof: reproduced with the published request and sample key of %1.</source>
        <translation>证据：以 %1 公开的请求和示例密钥复现。</translation>
    </message>
    <message>
        <source>Proof: the observed signature was reproduced, byte for byte.</source>
        <translation>证据：实际的签名已逐字节复现。</translation>
    </message>
    <message>
        <source>Proof: seen from the server&apos;s string.</source>
        <translation>证据：从服务端的字符串看出。</translation>
    </message>
    <message>
        <source>Proof: seen from the string that the program signed.</source>
        <translation>证据：从程序所签的字符串看出。</translation>
    </message>
    <message>
        <source>Proof: seen from the request and the answer.</source>
        <translation>证据：从请求和响应看出。</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>实际的</translation>
    </message>
    <message>
        <source>reproduced</source>
        <translation>已复现</translation>
    </message>
    <message>
        <source>computed by the rules</source>
        <translation>按规则算出</translation>
    </message>
    <message>
        <source>Both are equal, %1 bytes.</source>
        <translation>两者相同，%1 字节。</translation>
    </message>
    <message>
        <source>%1 more differences are left out.</source>
        <translation>另有 %1 处差异略去。</translation>
    </message>
    <message>
        <source>Difference %L1, at byte %2:</source>
        <translation>第 %L1 处差异，字节 %2：</translation>
    </message>
    <message>
        <source>Difference %L1, at byte %2, in %3:</source>
        <translation>第 %L1 处差异，字节 %2，位于 %3：</translation>
    </message>
    <message>
        <source>signed:</source>
        <translation>签名：</translation>
    </message>
    <message>
        <source>sent:</source>
        <translation>发送：</translation>
    </message>
    <message>
        <source>arrived:</source>
        <translation>到达：</translation>
    </message>
    <message>
        <source>What was read, and remarks</source>
        <translation>识别内容与备注</translation>
    </message>
</context>
<context>
    <name>CallCommand</name>
    <message>
        <source>The service refused the call with status %1</source>
        <translation>服务端拒绝了此次调用，状态码 %1</translation>
    </message>
    <message>
        <source>Redirects are not followed: give the address it names as --endpoint</source>
        <translation>不跟随重定向：用 --endpoint 给出它指明的地址</translation>
    </message>
    <message>
        <source>Read its answer</source>
        <translation>查看其响应</translation>
    </message>
    <message>
        <source>Compare its string to sign with yours (--trace); if they are equal, the secret is wrong</source>
        <translation>将其待签名字符串与本方的（--trace）比对；若两者相同，则 AccessKey Secret 有误</translation>
    </message>
    <message>
        <source>Use https, or allow it with --insecure-http</source>
        <translation>改用 https，或用 --insecure-http 允许</translation>
    </message>
    <message>
        <source>The body holds bytes that are no %1. It is printed as received</source>
        <translation>响应体含不是 %1 的字节。已按收到的原样输出</translation>
    </message>
    <message>
        <source>Status %1 after %2 ms</source>
        <translation>状态码 %1，耗时 %2 ms</translation>
    </message>
    <message>
        <source>It goes to a server that %1 lists, and is shown as for that host</source>
        <translation>它将发往 %1 列出的某台服务器；此处按该主机显示</translation>
    </message>
</context>
<context>
    <name>CallSetup</name>
    <message>
        <source>environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>There are no credentials for this cloud</source>
        <translation>没有用于此云的凭证</translation>
    </message>
    <message>
        <source>Set the variable and those that belong to it, or name a profile with --profile</source>
        <translation>设置此变量及相关变量，或用 --profile 指定一个凭证配置</translation>
    </message>
    <message>
        <source>The time is no UTC time</source>
        <translation>该时间不是 UTC 时间</translation>
    </message>
    <message>
        <source>Write it as 2026-01-02T03:04:05Z</source>
        <translation>写成 2026-01-02T03:04:05Z 的形式</translation>
    </message>
    <message>
        <source>Leave the option out</source>
        <translation>不使用此选项</translation>
    </message>
    <message>
        <source>Choose one of %1</source>
        <translation>从中选择：%1</translation>
    </message>
    <message>
        <source>The operation has no such method</source>
        <translation>该接口不支持此请求方法</translation>
    </message>
    <message>
        <source>The operation has no such format</source>
        <translation>该接口不支持此格式</translation>
    </message>
    <message>
        <source>The scheme has no such algorithm</source>
        <translation>此签名方案没有该算法</translation>
    </message>
</context>
<context>
    <name>Canonical</name>
    <message>
        <source>A header holds a line break or a NUL, which would start another header</source>
        <translation>请求头的值含换行符或 NUL，会被当作另一个请求头的开始</translation>
    </message>
    <message>
        <source>Take the control character out</source>
        <translation>去掉该控制字符</translation>
    </message>
    <message>
        <source>Choose a profile that has it</source>
        <translation>选择一个有此项的凭证配置</translation>
    </message>
    <message>
        <source>There is no time to sign with</source>
        <translation>缺少用于签名的时间</translation>
    </message>
    <message>
        <source>Give a time in UTC</source>
        <translation>给出一个 UTC 时间</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>The catalogue file cannot be read (%1)</source>
        <translation>无法读取目录文件（%1）</translation>
    </message>
    <message>
        <source>Check the path and your rights to it</source>
        <translation>检查路径及其访问权限</translation>
    </message>
    <message>
        <source>The file is not a whole catalogue (%1)</source>
        <translation>该文件不是完整的目录（%1）</translation>
    </message>
    <message>
        <source>Install the program again</source>
        <translation>重新安装本程序</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <source>it is too short</source>
        <translation>文件过短</translation>
    </message>
    <message>
        <source>it is larger than any catalogue</source>
        <translation>文件超过目录的最大长度</translation>
    </message>
    <message>
        <source>it is of another kind</source>
        <translation>文件类型不符</translation>
    </message>
    <message>
        <source>its structure is broken</source>
        <translation>文件结构已损坏</translation>
    </message>
    <message>
        <source>it refers to texts that it does not hold</source>
        <translation>文件引用了其中没有的文本</translation>
    </message>
    <message>
        <source>The catalogue has no such operation</source>
        <translation>目录中没有此接口</translation>
    </message>
    <message>
        <source>Check the name, or import its service first</source>
        <translation>检查名称，或先导入其所属的服务</translation>
    </message>
    <message>
        <source>The catalogue&apos;s entry for this operation is damaged</source>
        <translation>目录中此接口的条目已损坏</translation>
    </message>
    <message>
        <source>Replace the file %1</source>
        <translation>替换文件 %1</translation>
    </message>
    <message>
        <source>The catalogue has no such version of the service</source>
        <translation>目录中没有该服务的这个版本</translation>
    </message>
    <message>
        <source>It has %1</source>
        <translation>现有版本：%1</translation>
    </message>
    <message>
        <source>The catalogue has no such service</source>
        <translation>目录中没有此服务</translation>
    </message>
    <message>
        <source>List the services, or import this one first</source>
        <translation>列出所有服务，或先导入此服务</translation>
    </message>
    <message>
        <source>Nearest: %1</source>
        <translation>最接近的：%1</translation>
    </message>
    <message>
        <source>The service has no such operation</source>
        <translation>该服务没有此接口</translation>
    </message>
    <message>
        <source>List the operations of the service</source>
        <translation>列出该服务的接口</translation>
    </message>
    <message>
        <source>Several services have this name</source>
        <translation>有多个服务使用此名称</translation>
    </message>
    <message>
        <source>Say which: %1</source>
        <translation>指明其中一个：%1</translation>
    </message>
    <message>
        <source>another version of the program made it</source>
        <translation>由本程序的其他版本生成</translation>
    </message>
    <message>
        <source>its lists do not fit one another</source>
        <translation>其中的列表互不相符</translation>
    </message>
    <message>
        <source>it does not say where it came from</source>
        <translation>没有说明来源</translation>
    </message>
    <message>
        <source>Build it anew with “catalogue rebuild”, or in the window under “Get services”</source>
        <translation>用“catalogue rebuild”或在窗口的“获取服务”中重新生成</translation>
    </message>
    <message>
        <source>Comparing was cancelled</source>
        <translation>比较已取消</translation>
    </message>
</context>
<context>
    <name>CatalogueStore</name>
    <message>
        <source>Metadata is being fetched or imported already</source>
        <translation>正在获取或导入元数据</translation>
    </message>
    <message>
        <source>Wait until that has come to its end, or cancel it</source>
        <translation>等待其结束，或将其取消</translation>
    </message>
    <message>
        <source>The folder of catalogues cannot be written</source>
        <translation>无法写入目录文件夹</translation>
    </message>
    <message>
        <source>Check the folder, your rights to it and the space left</source>
        <translation>检查文件夹、权限和剩余空间</translation>
    </message>
    <message>
        <source>There is no such catalogue</source>
        <translation>没有这个目录</translation>
    </message>
    <message>
        <source>Look which there are</source>
        <translation>查看有哪些目录</translation>
    </message>
    <message>
        <source>The catalogue cannot be removed (%1)</source>
        <translation>无法移除目录（%1）</translation>
    </message>
    <message>
        <source>Check the folder and your rights to it</source>
        <translation>检查文件夹和权限</translation>
    </message>
</context>
<context>
    <name>CatalogueWriter</name>
    <message>
        <source>The catalogue cannot be written (%1)</source>
        <translation>无法写入目录（%1）</translation>
    </message>
    <message>
        <source>Check the folder, your rights to it and the space left</source>
        <translation>检查文件夹、其访问权限和剩余空间</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>无法创建文件夹</translation>
    </message>
</context>
<context>
    <name>Cause</name>
    <message>
        <source>The cause has no description here: %1.</source>
        <translation>此原因没有说明：%1。</translation>
    </message>
    <message>
        <source>Compare the two strings at the first byte that differs.</source>
        <translation>从首处差异开始比对两个字符串。</translation>
    </message>
    <message>
        <source>This is how C# HttpUtility.UrlEncode encodes: for forms, with hex digits in lower case.</source>
        <translation>这是 C# HttpUtility.UrlEncode 的编码方式：面向表单，十六进制数字为小写。</translation>
    </message>
    <message>
        <source>This is how C# WebUtility.UrlEncode encodes: for forms, leaving ! ( ) * as they are.</source>
        <translation>这是 C# WebUtility.UrlEncode 的编码方式：面向表单，保留 ! ( ) *。</translation>
    </message>
    <message>
        <source>This is how form encoders encode, such as Java URLEncoder, PHP urlencode, Python quote_plus and JavaScript URLSearchParams.</source>
        <translation>这是表单编码的方式，例如 Java URLEncoder、PHP urlencode、Python quote_plus 和 JavaScript URLSearchParams。</translation>
    </message>
    <message>
        <source>This is how form encoders encode, such as Java URLEncoder and JavaScript URLSearchParams.</source>
        <translation>这是表单编码的方式，例如 Java URLEncoder 和 JavaScript URLSearchParams。</translation>
    </message>
    <message>
        <source>This is how JavaScript encodeURI encodes, which is meant for a whole address and not for a value.</source>
        <translation>这是 JavaScript encodeURI 的编码方式，它用于整个地址而不是单个值。</translation>
    </message>
    <message>
        <source>This is how JavaScript encodeURIComponent encodes.</source>
        <translation>这是 JavaScript encodeURIComponent 的编码方式。</translation>
    </message>
    <message>
        <source>This is how a string is signed by hand in a shell: echo adds a newline, and openssl prints hex.</source>
        <translation>这是在 shell 中手工签名的结果：echo 会添加换行，openssl 输出十六进制。</translation>
    </message>
    <message>
        <source>This is how other HMAC signatures work: the RPC signature encodes twice and ends its key with an ampersand.</source>
        <translation>这是其他 HMAC 签名的做法；RPC 签名要编码两次，密钥以 &amp; 结尾。</translation>
    </message>
    <message>
        <source>This is how the RPC signature works: the ROA signature takes a plain resource and the secret alone.</source>
        <translation>这是 RPC 签名的做法；ROA 签名使用未编码的资源和单独的 Secret。</translation>
    </message>
    <message>
        <source>Tenant left out</source>
        <translation>漏掉 tenant</translation>
    </message>
    <message>
        <source>The program signed without the tenant; the request names one.</source>
        <translation>程序签名时没有 tenant，而请求带有它。</translation>
    </message>
    <message>
        <source>Sign tenant, group and time, joined with plus signs, whenever the request names a tenant.</source>
        <translation>只要请求带有 tenant，就把 tenant、group 和时间戳用加号连接后签名。</translation>
    </message>
    <message>
        <source>Group left out</source>
        <translation>漏掉 group</translation>
    </message>
    <message>
        <source>The program signed without the group; the request names one.</source>
        <translation>程序签名时没有 group，而请求带有它。</translation>
    </message>
    <message>
        <source>Sign tenant, group and time, joined with plus signs. Only a list of a whole tenant has no group.</source>
        <translation>把 tenant、group 和时间戳用加号连接后签名。只有列出整个 tenant 时才没有 group。</translation>
    </message>
    <message>
        <source>Time left out</source>
        <translation>漏掉时间戳</translation>
    </message>
    <message>
        <source>The program signed without the time; it is the last part of the string to sign.</source>
        <translation>程序签名时没有时间戳，它是待签名字符串的最后一部分。</translation>
    </message>
    <message>
        <source>Append a plus sign and the value of the header timeStamp to the string to sign.</source>
        <translation>在待签名字符串末尾加上加号和请求头 timeStamp 的值。</translation>
    </message>
    <message>
        <source>Only the time signed</source>
        <translation>只签名了时间戳</translation>
    </message>
    <message>
        <source>The program signed the time alone; tenant and group stand in front of it.</source>
        <translation>程序只签名了时间戳，前面应有 tenant 和 group。</translation>
    </message>
    <message>
        <source>Put the tenant and the group that the request names in front of the time, joined with plus signs.</source>
        <translation>把请求带有的 tenant 和 group 放在时间戳之前，用加号连接。</translation>
    </message>
    <message>
        <source>Tenant and group swapped</source>
        <translation>tenant 与 group 对调</translation>
    </message>
    <message>
        <source>The program signed the group before the tenant; the tenant comes first.</source>
        <translation>程序先签 group 后签 tenant，tenant 应在前。</translation>
    </message>
    <message>
        <source>Join tenant, group and time in this order.</source>
        <translation>按 tenant、group、时间戳的顺序连接。</translation>
    </message>
    <message>
        <source>dataId signed too</source>
        <translation>把 dataId 也签入</translation>
    </message>
    <message>
        <source>The program signed the dataId as well; it takes no part in the string to sign.</source>
        <translation>程序把 dataId 也做了签名，它不应出现在待签名字符串中。</translation>
    </message>
    <message>
        <source>Sign tenant, group and time only.</source>
        <translation>只签名 tenant、group 和时间戳。</translation>
    </message>
    <message>
        <source>The word undefined signed</source>
        <translation>签名了 undefined 一词</translation>
    </message>
    <message>
        <source>The program signed the word undefined in place of a tenant that is not set.</source>
        <translation>程序把未设置的 tenant 签成了 undefined 一词。</translation>
    </message>
    <message>
        <source>Set the tenant, or leave it out of the string to sign and of the request alike.</source>
        <translation>设置 tenant，或者在待签名字符串和请求中都不写它。</translation>
    </message>
    <message>
        <source>No + between the parts</source>
        <translation>各部分之间缺少 +</translation>
    </message>
    <message>
        <source>The program joined tenant, group and time without anything between them; plus signs belong there.</source>
        <translation>程序把 tenant、group 和时间戳直接连接，中间应有加号。</translation>
    </message>
    <message>
        <source>Join the parts with a plus sign, which is not encoded here.</source>
        <translation>用加号连接各部分，此处加号不编码。</translation>
    </message>
    <message>
        <source>Another separator than +</source>
        <translation>分隔符不是 +</translation>
    </message>
    <message>
        <source>The program joined tenant, group and time with %1; plus signs belong there.</source>
        <translation>程序用 %1 连接 tenant、group 和时间戳，应使用加号。</translation>
    </message>
    <message>
        <source>The program joined tenant, group and time with another sign; plus signs belong there.</source>
        <translation>程序用其他符号连接 tenant、group 和时间戳，应使用加号。</translation>
    </message>
    <message>
        <source>Seconds instead of milliseconds</source>
        <translation>秒代替毫秒</translation>
    </message>
    <message>
        <source>The program signed the time in seconds; the header timeStamp holds milliseconds.</source>
        <translation>程序签名的时间戳以秒为单位，请求头 timeStamp 以毫秒为单位。</translation>
    </message>
    <message>
        <source>Compute the time in milliseconds since 1970 once, and use it for the header and for the string to sign.</source>
        <translation>只计算一次自 1970 年以来的毫秒数，请求头和待签名字符串都使用它。</translation>
    </message>
    <message>
        <source>Spaces around a part</source>
        <translation>部分值带空格</translation>
    </message>
    <message>
        <source>The program signed %1 with a space that the request does not carry.</source>
        <translation>程序签名的 %1 带有请求中没有的空格。</translation>
    </message>
    <message>
        <source>The program signed a part with a space that the request does not carry.</source>
        <translation>程序签名的某个部分带有请求中没有的空格。</translation>
    </message>
    <message>
        <source>Trim tenant and group. A sample that is often copied has a space behind each of them.</source>
        <translation>去除 tenant 和 group 的首尾空白。一个常被复制的示例在它们之后各有一个空格。</translation>
    </message>
    <message>
        <source>The program signed the hash of an empty body; the request has a body.</source>
        <translation>程序签名的是空请求体的哈希，而请求带有请求体。</translation>
    </message>
    <message>
        <source>Hash the bytes of the body that are sent. e3b0c442… at the end of the canonical request is the SHA-256 of nothing.</source>
        <translation>对实际发送的请求体字节做哈希。规范化请求末尾的 e3b0c442… 是空内容的 SHA-256。</translation>
    </message>
    <message>
        <source>Hash of the body in upper case</source>
        <translation>请求体哈希大写</translation>
    </message>
    <message>
        <source>The program wrote the hash of the body in upper-case hex; it stands there in lower case.</source>
        <translation>程序把请求体的哈希写成大写十六进制，应写成小写。</translation>
    </message>
    <message>
        <source>Write the hash in lower-case hex.</source>
        <translation>把哈希写成小写十六进制。</translation>
    </message>
    <message>
        <source>Body hashed with a newline</source>
        <translation>哈希的请求体多了换行</translation>
    </message>
    <message>
        <source>The program hashed the body with a newline at its end; the body sent has none.</source>
        <translation>程序哈希的请求体末尾有换行，发送的请求体没有。</translation>
    </message>
    <message>
        <source>Hash and send the same bytes. echo, text editors and some JSON writers add a newline.</source>
        <translation>哈希与发送使用相同的字节。echo、文本编辑器和某些 JSON 库会添加换行。</translation>
    </message>
    <message>
        <source>JSON laid out another way</source>
        <translation>JSON 排版不同</translation>
    </message>
    <message>
        <source>The program hashed the same JSON laid out another way than it was sent.</source>
        <translation>程序哈希的 JSON 与发送的内容相同，但排版不同。</translation>
    </message>
    <message>
        <source>Write the JSON once, keep the bytes, and hash and send those. Handing the object to the HTTP library writes it a second time.</source>
        <translation>只生成一次 JSON 并保存字节，哈希和发送都使用它。把对象交给 HTTP 库会再次生成。</translation>
    </message>
    <message>
        <source>Body signed with \u escapes</source>
        <translation>请求体按 \u 转义签名</translation>
    </message>
    <message>
        <source>The program signed text with \u escapes; the request carries the characters themselves.</source>
        <translation>程序对带 \u 转义的文本签名，而请求中是字符本身。</translation>
    </message>
    <message>
        <source>The program hashed the body with \u escapes; the request carries the characters themselves.</source>
        <translation>程序哈希的是带 \u 转义的请求体，而请求中是字符本身。</translation>
    </message>
    <message>
        <source>Write the JSON once, and hash and send those bytes. Python&apos;s json.dumps escapes unless told otherwise, HTTP libraries may not.</source>
        <translation>只生成一次 JSON，并对这些字节做哈希和发送。Python 的 json.dumps 默认会转义，HTTP 库则未必。</translation>
    </message>
    <message>
        <source>UNSIGNED-PAYLOAD without its header</source>
        <translation>缺少请求头的 UNSIGNED-PAYLOAD</translation>
    </message>
    <message>
        <source>The program signed UNSIGNED-PAYLOAD as the hash of the body but did not send the header X-Sdk-Content-Sha256 that says so.</source>
        <translation>程序把 UNSIGNED-PAYLOAD 作为请求体的哈希签名，却没有发送说明这一点的请求头 X-Sdk-Content-Sha256。</translation>
    </message>
    <message>
        <source>Send X-Sdk-Content-Sha256: UNSIGNED-PAYLOAD as well, or hash the body.</source>
        <translation>同时发送 X-Sdk-Content-Sha256: UNSIGNED-PAYLOAD，或对请求体做哈希。</translation>
    </message>
    <message>
        <source>Content-MD5 in hex</source>
        <translation>Content-MD5 用了十六进制</translation>
    </message>
    <message>
        <source>The program signed Content-MD5 in hex; it is the Base64 of the sixteen bytes.</source>
        <translation>程序签名的 Content-MD5 是十六进制，应为 16 个字节的 Base64。</translation>
    </message>
    <message>
        <source>Encode the raw digest with Base64, and send and sign that.</source>
        <translation>对原始摘要做 Base64 编码，发送和签名都使用它。</translation>
    </message>
    <message>
        <source>Space written as +</source>
        <translation>空格写成 +</translation>
    </message>
    <message>
        <source>The program wrote a space as + when it encoded the joined query; %20 belongs there.</source>
        <translation>程序在对拼接后的查询字符串编码时把空格写成 +，应写成 %20。</translation>
    </message>
    <message>
        <source>The program wrote a space as +, in the values and again in the joined query; %20 belongs there.</source>
        <translation>程序在值和拼接后的查询字符串中都把空格写成 +，应写成 %20。</translation>
    </message>
    <message>
        <source>The program wrote a space in the path as +; %20 belongs there.</source>
        <translation>程序把路径中的空格写成 +，应写成 %20。</translation>
    </message>
    <message>
        <source>The program wrote a space as +, in the query and in the path; %20 belongs there.</source>
        <translation>程序在查询和路径中都把空格写成 +，应写成 %20。</translation>
    </message>
    <message>
        <source>The program wrote a space in %1 as +; %20 belongs there.</source>
        <translation>程序把 %1 中的空格写成 +，应写成 %20。</translation>
    </message>
    <message>
        <source>The program wrote a space as +; %20 belongs there.</source>
        <translation>程序把空格写成 +，应写成 %20。</translation>
    </message>
    <message>
        <source>Encode with an RFC 3986 encoder, or replace + with %20 after a form encoder. A real plus is %2B by then.</source>
        <translation>使用符合 RFC 3986 的编码函数，或在表单编码之后把 + 替换为 %20。真正的加号此时已是 %2B。</translation>
    </message>
    <message>
        <source>* left as it is</source>
        <translation>* 未编码</translation>
    </message>
    <message>
        <source>The program left * as it is when it encoded the joined query; %2A belongs there.</source>
        <translation>程序在对拼接后的查询字符串编码时保留了 *，应写成 %2A。</translation>
    </message>
    <message>
        <source>The program left * as it is, in the values and again in the joined query; %2A belongs there.</source>
        <translation>程序在值和拼接后的查询字符串中都保留了 *，应写成 %2A。</translation>
    </message>
    <message>
        <source>The program left * as it is in the path; %2A belongs there.</source>
        <translation>程序在路径中保留了 *，应写成 %2A。</translation>
    </message>
    <message>
        <source>The program left * as it is, in the query and in the path; %2A belongs there.</source>
        <translation>程序在查询和路径中都保留了 *，应写成 %2A。</translation>
    </message>
    <message>
        <source>The program left * in %1 as it is; %2A belongs there.</source>
        <translation>程序保留了 %1 中的 *，应写成 %2A。</translation>
    </message>
    <message>
        <source>The program left * as it is; %2A belongs there.</source>
        <translation>程序保留了 *，应写成 %2A。</translation>
    </message>
    <message>
        <source>Replace * with %2A after encoding. Form encoders leave it alone, RFC 3986 does not.</source>
        <translation>编码之后把 * 替换为 %2A。表单编码会保留它，RFC 3986 则不会。</translation>
    </message>
    <message>
        <source>~ encoded</source>
        <translation>~ 被编码</translation>
    </message>
    <message>
        <source>The program wrote ~ as %7E when it encoded the joined query; ~ stays as it is.</source>
        <translation>程序在对拼接后的查询字符串编码时把 ~ 写成 %7E，应保持 ~ 不变。</translation>
    </message>
    <message>
        <source>The program wrote ~ as %7E, in the values and again in the joined query; ~ stays as it is.</source>
        <translation>程序在值和拼接后的查询字符串中都把 ~ 写成 %7E，应保持 ~ 不变。</translation>
    </message>
    <message>
        <source>The program wrote ~ in the path as %7E; ~ stays as it is.</source>
        <translation>程序把路径中的 ~ 写成 %7E，应保持 ~ 不变。</translation>
    </message>
    <message>
        <source>The program wrote ~ as %7E, in the query and in the path; ~ stays as it is.</source>
        <translation>程序在查询和路径中都把 ~ 写成 %7E，应保持 ~ 不变。</translation>
    </message>
    <message>
        <source>The program wrote ~ in %1 as %7E; ~ stays as it is.</source>
        <translation>程序把 %1 中的 ~ 写成 %7E，应保持 ~ 不变。</translation>
    </message>
    <message>
        <source>The program wrote ~ as %7E; ~ stays as it is.</source>
        <translation>程序把 ~ 写成 %7E，应保持 ~ 不变。</translation>
    </message>
    <message>
        <source>Replace %7E with ~ after encoding. RFC 3986 keeps ~ among the characters that are never encoded.</source>
        <translation>编码之后把 %7E 替换为 ~。按照 RFC 3986，~ 从不编码。</translation>
    </message>
    <message>
        <source>! &apos; ( ) * left as they are</source>
        <translation>! &apos; ( ) * 未编码</translation>
    </message>
    <message>
        <source>The program left ! &apos; ( ) * as they are when it encoded the joined query; they are %21 %27 %28 %29 %2A there.</source>
        <translation>程序在对拼接后的查询字符串编码时保留了 ! &apos; ( ) *，应写成 %21 %27 %28 %29 %2A。</translation>
    </message>
    <message>
        <source>The program left ! &apos; ( ) * as they are, in the values and again in the joined query; they are %21 %27 %28 %29 %2A there.</source>
        <translation>程序在值和拼接后的查询字符串中都保留了 ! &apos; ( ) *，应写成 %21 %27 %28 %29 %2A。</translation>
    </message>
    <message>
        <source>The program left ! &apos; ( ) * in the path as they are; they are %21 %27 %28 %29 %2A there.</source>
        <translation>程序保留了路径中的 ! &apos; ( ) *，应写成 %21 %27 %28 %29 %2A。</translation>
    </message>
    <message>
        <source>The program left ! &apos; ( ) * as they are, in the query and in the path; they are %21 %27 %28 %29 %2A there.</source>
        <translation>程序在查询和路径中都保留了 ! &apos; ( ) *，应写成 %21 %27 %28 %29 %2A。</translation>
    </message>
    <message>
        <source>The program left ! &apos; ( ) * in %1 as they are; they are %21 %27 %28 %29 %2A there.</source>
        <translation>程序保留了 %1 中的 ! &apos; ( ) *，应写成 %21 %27 %28 %29 %2A。</translation>
    </message>
    <message>
        <source>The program left ! &apos; ( ) * as they are; they are %21 %27 %28 %29 %2A in the string to sign.</source>
        <translation>程序保留了 ! &apos; ( ) *，它们在待签名字符串中应写成 %21 %27 %28 %29 %2A。</translation>
    </message>
    <message>
        <source>Encode these five characters too, after encodeURIComponent or a function like it.</source>
        <translation>在 encodeURIComponent 一类函数之后，把这五个字符也编码。</translation>
    </message>
    <message>
        <source>/ in values left as it is</source>
        <translation>值中的 / 未编码</translation>
    </message>
    <message>
        <source>The program left / as it is when it encoded the joined query; %2F belongs there.</source>
        <translation>程序在对拼接后的查询字符串编码时保留了 /，应写成 %2F。</translation>
    </message>
    <message>
        <source>The program left / in %1 as it is; %2F belongs there.</source>
        <translation>程序保留了 %1 中的 /，应写成 %2F。</translation>
    </message>
    <message>
        <source>The program left / in values as it is; %2F belongs there.</source>
        <translation>程序保留了值中的 /，应写成 %2F。</translation>
    </message>
    <message>
        <source>Encode / in names and values as %2F: tell the encoder that no character besides the unreserved ones is safe.</source>
        <translation>把名称和值中的 / 写成 %2F：让编码函数除非保留字符外不保留任何字符。</translation>
    </message>
    <message>
        <source>Hex digits in lower case</source>
        <translation>十六进制小写</translation>
    </message>
    <message>
        <source>The program wrote the percent codes of the joined query in lower case, like %3a; %3A belongs there.</source>
        <translation>程序把拼接后的查询字符串中的百分号编码写成小写，例如 %3a，应写成 %3A。</translation>
    </message>
    <message>
        <source>The program wrote the percent codes of the path in lower case, like %3a; %3A belongs there.</source>
        <translation>程序把路径中的百分号编码写成小写，例如 %3a，应写成 %3A。</translation>
    </message>
    <message>
        <source>The program wrote the percent codes of the query in lower case, like %3a; %3A belongs there.</source>
        <translation>程序把查询中的百分号编码写成小写，例如 %3a，应写成 %3A。</translation>
    </message>
    <message>
        <source>The program wrote the percent codes of %1 in lower case, like %3a; %3A belongs there.</source>
        <translation>程序把 %1 中的百分号编码写成小写，例如 %3a，应写成 %3A。</translation>
    </message>
    <message>
        <source>The program wrote percent codes in lower case, like %3a; %3A belongs there.</source>
        <translation>程序把百分号编码写成小写，例如 %3a，应写成 %3A。</translation>
    </message>
    <message>
        <source>Write the hex digits of percent codes in upper case: A to F.</source>
        <translation>百分号编码中的十六进制数字用大写：A 到 F。</translation>
    </message>
    <message>
        <source>Encoded once instead of twice</source>
        <translation>只编码一次</translation>
    </message>
    <message>
        <source>The program joined plain names and values and encoded the result once; each name and value is to be encoded before they are joined, and the joined query once more.</source>
        <translation>程序把未编码的名称和值拼接后只编码一次；应先对每个名称和值编码，拼接后再整体编码一次。</translation>
    </message>
    <message>
        <source>Encode each name and each value, join them with = and &amp;, then encode the whole query again: a colon ends up as %253A.</source>
        <translation>先对每个名称和每个值编码，用 = 和 &amp; 拼接，再对整个查询字符串编码：冒号最终为 %253A。</translation>
    </message>
    <message>
        <source>Joined query not encoded again</source>
        <translation>拼接后未再次编码</translation>
    </message>
    <message>
        <source>The program encoded names and values, but put the joined query into the string to sign without encoding it again.</source>
        <translation>程序对名称和值做了编码，但把拼接后的查询直接放入待签名字符串，没有再次编码。</translation>
    </message>
    <message>
        <source>Encode the joined query as a whole before it goes behind the second ampersand of the string to sign.</source>
        <translation>先对拼接后的查询字符串整体编码，再放到待签名字符串的第二个 &amp; 之后。</translation>
    </message>
    <message>
        <source>Encoded three times</source>
        <translation>编码三次</translation>
    </message>
    <message>
        <source>The program encoded the joined query twice; once is right.</source>
        <translation>程序对拼接后的查询字符串编码了两次，应只编码一次。</translation>
    </message>
    <message>
        <source>Encode the joined query once. %2525 in the string to sign of a request without percent signs shows one encoding too many.</source>
        <translation>对拼接后的查询字符串只编码一次。如果请求中没有百分号，而待签名字符串中出现 %2525，说明多编码了一次。</translation>
    </message>
    <message>
        <source>&amp; between parameters not encoded</source>
        <translation>参数之间的 &amp; 未编码</translation>
    </message>
    <message>
        <source>The program joined the parameters with &amp; in the string to sign; %26 belongs there.</source>
        <translation>程序在待签名字符串中用 &amp; 连接参数，应写成 %26。</translation>
    </message>
    <message>
        <source>Join the pairs with &amp; first and encode the joined query then, so that each &amp; becomes %26.</source>
        <translation>先用 &amp; 连接各参数，再对拼接后的查询字符串编码，使每个 &amp; 变成 %26。</translation>
    </message>
    <message>
        <source>/ between the ampersands not encoded</source>
        <translation>两个 &amp; 之间的 / 未编码</translation>
    </message>
    <message>
        <source>The program wrote / between the ampersands of the string to sign; %2F belongs there.</source>
        <translation>程序在待签名字符串的两个 &amp; 之间写了 /，应写成 %2F。</translation>
    </message>
    <message>
        <source>Begin the string to sign with the method and &amp;%2F&amp;.</source>
        <translation>待签名字符串应以请求方法和 &amp;%2F&amp; 开头。</translation>
    </message>
    <message>
        <source>Values encoded twice</source>
        <translation>值编码两次</translation>
    </message>
    <message>
        <source>The program encoded %1 twice before it joined the query; once is right.</source>
        <translation>程序在拼接之前把 %1 编码了两次，应只编码一次。</translation>
    </message>
    <message>
        <source>The program encoded names and values twice before it joined them; once is right.</source>
        <translation>程序在拼接之前把名称和值编码了两次，应只编码一次。</translation>
    </message>
    <message>
        <source>Keep names and values plain until the query is built, and encode them there only.</source>
        <translation>在构造查询字符串之前保持名称和值未编码，只在那里编码一次。</translation>
    </message>
    <message>
        <source>Value decoded before signing</source>
        <translation>签名前对值解码</translation>
    </message>
    <message>
        <source>The value of %1 holds percent codes of its own; the program decoded them before signing.</source>
        <translation>%1 的值本身含有百分号编码，程序在签名前把它解码了。</translation>
    </message>
    <message>
        <source>A value holds percent codes of its own; the program decoded them before signing.</source>
        <translation>有一个值本身含有百分号编码，程序在签名前把它解码了。</translation>
    </message>
    <message>
        <source>Sign the value as it is sent. A percent sign in it is encoded like any other character, as %25.</source>
        <translation>按发送的原值签名。值中的百分号与其他字符一样编码，写成 %25。</translation>
    </message>
    <message>
        <source>Query not encoded</source>
        <translation>查询未编码</translation>
    </message>
    <message>
        <source>The program put %1 into the canonical query without encoding it.</source>
        <translation>程序把 %1 未经编码就放入规范化查询字符串。</translation>
    </message>
    <message>
        <source>The program put plain names and values into the canonical query; they are percent-encoded there.</source>
        <translation>程序把未编码的名称和值放入规范化查询字符串，那里应使用百分号编码。</translation>
    </message>
    <message>
        <source>Encode each name and each value before they are joined into the canonical query.</source>
        <translation>在拼接成规范化查询字符串之前，对每个名称和每个值编码。</translation>
    </message>
    <message>
        <source>Query encoded in the resource</source>
        <translation>资源中的查询被编码</translation>
    </message>
    <message>
        <source>The program encoded %1 in the resource it signed; it is plain there.</source>
        <translation>程序在签名的资源中对 %1 做了编码，那里应为原值。</translation>
    </message>
    <message>
        <source>The program encoded the query in the resource it signed; names and values are plain there.</source>
        <translation>程序在签名的资源中对查询做了编码，那里的名称和值应为原值。</translation>
    </message>
    <message>
        <source>Build the resource from plain names and values; encode them for the URL only.</source>
        <translation>用未编码的名称和值构造资源，只在 URL 中编码。</translation>
    </message>
    <message>
        <source>Path encoded twice</source>
        <translation>路径编码两次</translation>
    </message>
    <message>
        <source>The program encoded the segments of the path twice; once is right.</source>
        <translation>程序对路径各段编码了两次，应只编码一次。</translation>
    </message>
    <message>
        <source>Encode each segment of the plain path once. Where the URL library has encoded the path already, take its bytes as they are.</source>
        <translation>对原始路径的每一段只编码一次。如果 URL 库已经编码，直接使用其结果。</translation>
    </message>
    <message>
        <source>Text taken as GBK</source>
        <translation>按 GBK 取字节</translation>
    </message>
    <message>
        <source>The program signed the GBK bytes of %1; UTF-8 belongs there.</source>
        <translation>程序用 GBK 字节对 %1 签名，应使用 UTF-8。</translation>
    </message>
    <message>
        <source>The program signed the GBK bytes of the string; the string to sign is UTF-8, only forms are GBK.</source>
        <translation>程序用 GBK 字节签名；待签名字符串应为 UTF-8，只有表单使用 GBK。</translation>
    </message>
    <message>
        <source>The program turned text into GBK bytes; UTF-8 belongs there.</source>
        <translation>程序把文本转换为 GBK 字节，应使用 UTF-8。</translation>
    </message>
    <message>
        <source>Name UTF-8 wherever text becomes bytes, instead of leaving it to the system&apos;s charset.</source>
        <translation>在文本转换为字节的每一处都指定 UTF-8，不要依赖系统字符集。</translation>
    </message>
    <message>
        <source>Text taken as Latin-1</source>
        <translation>按 Latin-1 取字节</translation>
    </message>
    <message>
        <source>The program signed the Latin-1 bytes of %1; UTF-8 belongs there.</source>
        <translation>程序用 Latin-1 字节对 %1 签名，应使用 UTF-8。</translation>
    </message>
    <message>
        <source>The program turned text into Latin-1 bytes; UTF-8 belongs there.</source>
        <translation>程序把文本转换为 Latin-1 字节，应使用 UTF-8。</translation>
    </message>
    <message>
        <source>Name UTF-8 wherever text becomes bytes, instead of leaving it to the default charset.</source>
        <translation>在文本转换为字节的每一处都指定 UTF-8，不要依赖默认字符集。</translation>
    </message>
    <message>
        <source>Text taken as UTF-16</source>
        <translation>按 UTF-16 取字节</translation>
    </message>
    <message>
        <source>The program signed the UTF-16 bytes of %1; UTF-8 belongs there.</source>
        <translation>程序用 UTF-16 字节对 %1 签名，应使用 UTF-8。</translation>
    </message>
    <message>
        <source>The program gave the HMAC the UTF-16 bytes of the string to sign; UTF-8 belongs there.</source>
        <translation>程序把待签名字符串的 UTF-16 字节交给 HMAC，应使用 UTF-8。</translation>
    </message>
    <message>
        <source>Convert wide strings to UTF-8 before they are encoded or signed.</source>
        <translation>在编码或签名之前把宽字符串转换为 UTF-8。</translation>
    </message>
    <message>
        <source>\u escapes signed</source>
        <translation>签名了 \u 转义</translation>
    </message>
    <message>
        <source>The program signed \u escapes of JSON in %1; the request carries the characters themselves.</source>
        <translation>程序对 %1 中的 JSON \u 转义签名，而请求中是字符本身。</translation>
    </message>
    <message>
        <source>The program signed \u escapes of JSON; the request carries the characters themselves.</source>
        <translation>程序对 JSON 的 \u 转义签名，而请求中是字符本身。</translation>
    </message>
    <message>
        <source>Write the JSON once, without ASCII escapes or with them, and sign the very text that is sent.</source>
        <translation>只生成一次 JSON，无论是否带 ASCII 转义，并对实际发送的文本签名。</translation>
    </message>
    <message>
        <source>Halves of a character encoded by themselves</source>
        <translation>代理对被分别编码</translation>
    </message>
    <message>
        <source>The program encoded each UTF-16 half of a character in %1 by itself; UTF-8 writes such a character as four bytes.</source>
        <translation>程序把 %1 中一个字符的两个 UTF-16 代理项分别编码；UTF-8 中这样的字符为四个字节。</translation>
    </message>
    <message>
        <source>The program encoded each UTF-16 half of a character by itself; UTF-8 writes such a character as four bytes.</source>
        <translation>程序把一个字符的两个 UTF-16 代理项分别编码；UTF-8 中这样的字符为四个字节。</translation>
    </message>
    <message>
        <source>Convert the whole text to UTF-8 first and encode its bytes then; do not encode it character by character.</source>
        <translation>先把整段文本转换为 UTF-8，再对其字节编码；不要逐个字符编码。</translation>
    </message>
    <message>
        <source>Parameter left out</source>
        <translation>漏签参数</translation>
    </message>
    <message>
        <source>The request carries %1; the program left it out of the string to sign.</source>
        <translation>请求带有 %1，程序没有把它放入待签名字符串。</translation>
    </message>
    <message>
        <source>The request carries a parameter that the program left out of the string to sign.</source>
        <translation>请求带有一个参数，程序没有把它放入待签名字符串。</translation>
    </message>
    <message>
        <source>Build the string to sign from the finished request, after the last parameter has been added.</source>
        <translation>在添加完最后一个参数之后，再用最终的请求构造待签名字符串。</translation>
    </message>
    <message>
        <source>Parameter signed but not sent</source>
        <translation>签名了未发送的参数</translation>
    </message>
    <message>
        <source>The program signed %1; the request does not carry it.</source>
        <translation>程序对 %1 签名，但请求中没有它。</translation>
    </message>
    <message>
        <source>The program signed a parameter that the request does not carry.</source>
        <translation>程序对一个请求中没有的参数签名。</translation>
    </message>
    <message>
        <source>Send the same parameters as are signed. A library may drop empty values, or the body of a GET.</source>
        <translation>发送的参数应与签名的参数相同。库可能会丢弃空值，或丢弃 GET 的请求体。</translation>
    </message>
    <message>
        <source>Name in another letter case</source>
        <translation>名称大小写不同</translation>
    </message>
    <message>
        <source>The program signed %1; the request carries %2.</source>
        <translation>程序签名的是 %1，请求中是 %2。</translation>
    </message>
    <message>
        <source>The program signed %1 in another letter case than it sent it.</source>
        <translation>程序签名时 %1 的大小写与发送时不同。</translation>
    </message>
    <message>
        <source>The program signed %1; the request carries that name in another letter case.</source>
        <translation>程序签名的是 %1，请求中该名称的大小写不同。</translation>
    </message>
    <message>
        <source>Names of parameters are case-sensitive. Write %1 where the string to sign is built, too.</source>
        <translation>参数名区分大小写。构造待签名字符串时也写 %1。</translation>
    </message>
    <message>
        <source>Names of parameters are case-sensitive. Take the name from one place for signing and for sending.</source>
        <translation>参数名区分大小写。签名和发送应使用同一处的名称。</translation>
    </message>
    <message>
        <source>Signature itself signed</source>
        <translation>把 Signature 也签入</translation>
    </message>
    <message>
        <source>The program signed the parameter Signature with the others; it takes no part in the string to sign.</source>
        <translation>程序把参数 Signature 与其他参数一起签名，它不应出现在待签名字符串中。</translation>
    </message>
    <message>
        <source>Remove Signature before the string to sign is built, also when a request is tried again.</source>
        <translation>构造待签名字符串之前去掉 Signature，重试请求时也要如此。</translation>
    </message>
    <message>
        <source>Form fields not signed</source>
        <translation>未签名表单字段</translation>
    </message>
    <message>
        <source>The program signed the query only; %1 is in the form.</source>
        <translation>程序只签名了查询，而 %1 在表单中。</translation>
    </message>
    <message>
        <source>The program signed the query only; the fields of the form belong to the string to sign, too.</source>
        <translation>程序只签名了查询，表单中的字段也应放入待签名字符串。</translation>
    </message>
    <message>
        <source>Put the parameters of the query and the fields of the form into one list, sort it, and sign it as a whole.</source>
        <translation>把查询参数和表单字段放入同一个列表，排序后一起签名。</translation>
    </message>
    <message>
        <source>Query left out</source>
        <translation>漏签查询</translation>
    </message>
    <message>
        <source>The program signed the path without the query; the resource holds both.</source>
        <translation>程序只签名了路径而没有查询，资源应同时包含两者。</translation>
    </message>
    <message>
        <source>The program signed an empty canonical query; the URL has one.</source>
        <translation>程序签名的规范化查询字符串为空，而 URL 带有查询。</translation>
    </message>
    <message>
        <source>Hand the query to the signer. One that is written into the URL by hand must be signed as well.</source>
        <translation>把查询交给签名代码。手工写入 URL 的查询也要参与签名。</translation>
    </message>
    <message>
        <source>Empty parameters left out</source>
        <translation>漏掉空值参数</translation>
    </message>
    <message>
        <source>The program left %1 out because its value is empty; it is signed as a name with nothing behind the equals sign.</source>
        <translation>程序因 %1 的值为空而漏掉了它；签名时应写名称和等号，后面留空。</translation>
    </message>
    <message>
        <source>The program left parameters with empty values out; they are signed as a name with nothing behind the equals sign.</source>
        <translation>程序漏掉了值为空的参数；签名时应写名称和等号，后面留空。</translation>
    </message>
    <message>
        <source>Sign every parameter that is sent, empty or not; or do not send empty ones. Mind that 0 and false count as empty in some languages.</source>
        <translation>对发送的每个参数签名，无论是否为空；或者不发送空参数。注意有些语言会把 0 和 false 当作空值。</translation>
    </message>
    <message>
        <source>Lists numbered from 0</source>
        <translation>列表从 0 编号</translation>
    </message>
    <message>
        <source>The program numbered the items of %1 from 0; they are numbered from 1.</source>
        <translation>程序把 %1 的各项从 0 开始编号，应从 1 开始。</translation>
    </message>
    <message>
        <source>The program numbered the items of a list from 0; they are numbered from 1.</source>
        <translation>程序把列表各项从 0 开始编号，应从 1 开始。</translation>
    </message>
    <message>
        <source>Write lists as Name.1, Name.2 and so on, in the string to sign and in the request alike.</source>
        <translation>列表写成 Name.1、Name.2 等，待签名字符串与请求中一致。</translation>
    </message>
    <message>
        <source>List signed as JSON</source>
        <translation>列表按 JSON 签名</translation>
    </message>
    <message>
        <source>The program signed %1 as JSON text; the request carries one parameter for each item.</source>
        <translation>程序把 %1 作为 JSON 文本签名，而请求中每项是一个参数。</translation>
    </message>
    <message>
        <source>The program signed a list as JSON text; the request carries one parameter for each item.</source>
        <translation>程序把列表作为 JSON 文本签名，而请求中每项是一个参数。</translation>
    </message>
    <message>
        <source>Take lists and objects apart into single parameters first, then sign and send those.</source>
        <translation>先把列表和对象展开为单个参数，再签名并发送。</translation>
    </message>
    <message>
        <source>Another value signed than sent</source>
        <translation>签名值与发送值不同</translation>
    </message>
    <message>
        <source>%1 was sent as %2 and arrived as %3.</source>
        <translation>%1 发送时为 %2，到达时为 %3。</translation>
    </message>
    <message>
        <source>The header %1 was sent as %2 and arrived as %3.</source>
        <translation>请求头 %1 发送时为 %2，到达时为 %3。</translation>
    </message>
    <message>
        <source>%1 arrived with another value than it was sent with.</source>
        <translation>%1 到达时的值与发送时不同。</translation>
    </message>
    <message>
        <source>The header %1 arrived with another value than it was sent with.</source>
        <translation>请求头 %1 到达时的值与发送时不同。</translation>
    </message>
    <message>
        <source>The request was changed on the way to the server.</source>
        <translation>请求在到达服务端的途中被修改。</translation>
    </message>
    <message>
        <source>The program signed %1 with the value %2; the request carries %3.</source>
        <translation>程序签名时 %1 的值为 %2，请求中为 %3。</translation>
    </message>
    <message>
        <source>The program signed the header %1 with the value %2; the request carries %3.</source>
        <translation>程序签名时请求头 %1 的值为 %2，请求中为 %3。</translation>
    </message>
    <message>
        <source>The program signed another value of %1 than it sent.</source>
        <translation>程序签名时 %1 的值与发送的值不同。</translation>
    </message>
    <message>
        <source>The program signed another value of the header %1 than it sent.</source>
        <translation>程序签名时请求头 %1 的值与发送的值不同。</translation>
    </message>
    <message>
        <source>The program signed another value in the line %1 than it sent.</source>
        <translation>程序签名时 %1 这一行的值与发送的值不同。</translation>
    </message>
    <message>
        <source>The program signed another value than it sent.</source>
        <translation>程序签名的值与发送的值不同。</translation>
    </message>
    <message>
        <source>Find what stands between the program and the server: a proxy, a redirect, a library that writes the URL anew. A plus sign has to be sent as %2B.</source>
        <translation>检查程序与服务端之间的环节：代理、重定向或改写 URL 的库。加号必须以 %2B 发送。</translation>
    </message>
    <message>
        <source>Make time, nonce and every other value once, keep them, and use the same ones for signing and for sending.</source>
        <translation>时间戳、随机数和其他值只生成一次并保存，签名和发送使用同一个值。</translation>
    </message>
    <message>
        <source>Parameters not sorted</source>
        <translation>参数未排序</translation>
    </message>
    <message>
        <source>The program signed the parameters in the order it sent them; they are sorted by name.</source>
        <translation>程序按发送顺序对参数签名，应按名称排序。</translation>
    </message>
    <message>
        <source>Sort the parameters by name, byte by byte, before they are joined.</source>
        <translation>拼接之前把参数按名称逐字节排序。</translation>
    </message>
    <message>
        <source>Sorted without regard to letter case</source>
        <translation>排序时忽略大小写</translation>
    </message>
    <message>
        <source>The program sorted the names without regard to letter case; capitals come before small letters.</source>
        <translation>程序排序时忽略大小写，大写字母应排在小写字母之前。</translation>
    </message>
    <message>
        <source>Compare names by their bytes, not with a comparison that ignores case or follows a language.</source>
        <translation>按字节比较名称，不要使用忽略大小写或依赖语言的比较方式。</translation>
    </message>
    <message>
        <source>Numbers in names sorted as numbers</source>
        <translation>名称中的数字按数值排序</translation>
    </message>
    <message>
        <source>The program sorted numbers in names by their value; as text, Name.10 comes before Name.2.</source>
        <translation>程序把名称中的数字按数值排序；作为文本，Name.10 排在 Name.2 之前。</translation>
    </message>
    <message>
        <source>Sort the names as plain text, byte by byte.</source>
        <translation>把名称作为普通文本逐字节排序。</translation>
    </message>
    <message>
        <source>Sorted after encoding</source>
        <translation>编码后才排序</translation>
    </message>
    <message>
        <source>The program sorted the names after encoding them; they are sorted as they are, and encoded then.</source>
        <translation>程序在编码之后才对名称排序，应先按原名称排序再编码。</translation>
    </message>
    <message>
        <source>Sort the plain names first, then encode and join.</source>
        <translation>先按原名称排序，再编码并拼接。</translation>
    </message>
    <message>
        <source>Values of a repeated name not sorted</source>
        <translation>同名参数的值未排序</translation>
    </message>
    <message>
        <source>Sort by name, and by value where names are equal.</source>
        <translation>按名称排序，名称相同时按值排序。</translation>
    </message>
    <message>
        <source>Time too old</source>
        <translation>时间戳过期</translation>
    </message>
    <message>
        <source>The request says %1; the server&apos;s clock says %2.</source>
        <translation>请求的时间是 %1，服务端时间是 %2。</translation>
    </message>
    <message>
        <source>The request says %1, which is too long ago for the server.</source>
        <translation>请求的时间是 %1，对服务端来说太早。</translation>
    </message>
    <message>
        <source>The time of the request is too long ago for the server.</source>
        <translation>请求的时间对服务端来说太早。</translation>
    </message>
    <message>
        <source>Make the time anew for each request and send it at once: it is good for one minute.</source>
        <translation>每次请求都重新生成时间戳并立即发送：有效期为一分钟。</translation>
    </message>
    <message>
        <source>Make the time anew for each request and send it at once: it is good for 15 minutes. Check the computer&apos;s clock as well.</source>
        <translation>每次请求都重新生成时间戳并立即发送：有效期为 15 分钟。同时检查本机时钟。</translation>
    </message>
    <message>
        <source>Local time labelled as UTC</source>
        <translation>本地时间标成 UTC</translation>
    </message>
    <message>
        <source>The request says %1, which is a local time; in UTC it is %2.</source>
        <translation>请求的时间是 %1，这是本地时间；UTC 时间是 %2。</translation>
    </message>
    <message>
        <source>The time of the request is off by whole half hours: a local time that is labelled as UTC.</source>
        <translation>请求的时间相差半小时的整数倍：这是标成 UTC 的本地时间。</translation>
    </message>
    <message>
        <source>Take the time in UTC; the Z at its end does not convert it.</source>
        <translation>使用 UTC 时间；末尾的 Z 不会做转换。</translation>
    </message>
    <message>
        <source>Clock off</source>
        <translation>时钟不准</translation>
    </message>
    <message>
        <source>The request says %1 and the server %2: the clock of the computer is off.</source>
        <translation>请求的时间是 %1，服务端是 %2：本机时钟不准。</translation>
    </message>
    <message>
        <source>The clock of the computer that signed is too far from the server&apos;s.</source>
        <translation>签名的计算机与服务端的时钟相差太大。</translation>
    </message>
    <message>
        <source>Set the clock by the network, then sign anew.</source>
        <translation>通过网络校准时钟，然后重新签名。</translation>
    </message>
    <message>
        <source>Nonce used twice</source>
        <translation>随机数重复使用</translation>
    </message>
    <message>
        <source>The nonce in %1 was used before; each request needs one of its own.</source>
        <translation>%1 中的随机数已用过，每次请求都需要新的随机数。</translation>
    </message>
    <message>
        <source>The nonce in the header %1 was used before; each request needs one of its own.</source>
        <translation>请求头 %1 中的随机数已用过，每次请求都需要新的随机数。</translation>
    </message>
    <message>
        <source>The nonce was used before; each request needs one of its own.</source>
        <translation>随机数已用过，每次请求都需要新的随机数。</translation>
    </message>
    <message>
        <source>Make a random UUID for each request, also when one is sent again after a timeout.</source>
        <translation>每次请求都生成随机 UUID，超时后重发时也一样。</translation>
    </message>
    <message>
        <source>AccessKey of another cloud</source>
        <translation>其他云的 AccessKey</translation>
    </message>
    <message>
        <source>The id in the request belongs to another cloud than the one that was called.</source>
        <translation>请求中的 ID 属于另一个云，而不是被调用的云。</translation>
    </message>
    <message>
        <source>Use an access key (AK) of Huawei Cloud. Ids that begin with LTAI or STS. are Alibaba Cloud&apos;s.</source>
        <translation>使用华为云的访问密钥（AK）。以 LTAI 或 STS. 开头的 ID 属于阿里云。</translation>
    </message>
    <message>
        <source>Use an AccessKey of the cloud that is called.</source>
        <translation>使用被调用的云的 AccessKey。</translation>
    </message>
    <message>
        <source>Temporary key without its token</source>
        <translation>临时密钥缺少令牌</translation>
    </message>
    <message>
        <source>The AccessKey is a temporary one; the request lacks the parameter SecurityToken.</source>
        <translation>这是临时 AccessKey，请求缺少参数 SecurityToken。</translation>
    </message>
    <message>
        <source>The AccessKey is a temporary one; the request lacks the header x-acs-security-token.</source>
        <translation>这是临时 AccessKey，请求缺少请求头 x-acs-security-token。</translation>
    </message>
    <message>
        <source>The access key is a temporary one; the request lacks the header X-Security-Token.</source>
        <translation>这是临时访问密钥，请求缺少请求头 X-Security-Token。</translation>
    </message>
    <message>
        <source>The AccessKey is a temporary one; the request lacks the header Spas-SecurityToken.</source>
        <translation>这是临时 AccessKey，请求缺少请求头 Spas-SecurityToken。</translation>
    </message>
    <message>
        <source>The AccessKey is a temporary one; the request lacks the token that came with it.</source>
        <translation>这是临时 AccessKey，请求缺少与它一同签发的令牌。</translation>
    </message>
    <message>
        <source>Send the token that came with the key; it is not signed here.</source>
        <translation>发送与密钥一同签发的令牌；此处令牌不参与签名。</translation>
    </message>
    <message>
        <source>Send and sign the token that came with the key. All three parts change when it expires.</source>
        <translation>发送与密钥一同签发的令牌，并让它参与签名。过期后三个部分都会更换。</translation>
    </message>
    <message>
        <source>Another method signed</source>
        <translation>签名了另一个方法</translation>
    </message>
    <message>
        <source>The program signed the method %1; the request was sent with %2.</source>
        <translation>程序签名的方法是 %1，请求以 %2 发送。</translation>
    </message>
    <message>
        <source>The program signed the method %1; the request was sent with another one.</source>
        <translation>程序签名的方法是 %1，请求以另一种方法发送。</translation>
    </message>
    <message>
        <source>The program signed another method than %1, with which the request was sent.</source>
        <translation>请求以 %1 发送，程序签名的却是另一种方法。</translation>
    </message>
    <message>
        <source>The program signed another method than the request was sent with.</source>
        <translation>程序签名的方法与发送请求的方法不同。</translation>
    </message>
    <message>
        <source>Take the method from the request that is about to be sent. A library may turn GET into POST once there is a body.</source>
        <translation>使用即将发送的请求的方法。有请求体时，库可能会把 GET 改成 POST。</translation>
    </message>
    <message>
        <source>Method in lower case</source>
        <translation>方法小写</translation>
    </message>
    <message>
        <source>The program signed the method as %1; it stands there in upper case.</source>
        <translation>程序签名时把方法写成 %1，应使用大写。</translation>
    </message>
    <message>
        <source>The program signed the method in lower case; it stands there in upper case.</source>
        <translation>程序签名时方法为小写，应使用大写。</translation>
    </message>
    <message>
        <source>Write the method in upper case where the string to sign is built.</source>
        <translation>构造待签名字符串时把方法写成大写。</translation>
    </message>
    <message>
        <source>Final slash of the path missing</source>
        <translation>路径缺少末尾的 /</translation>
    </message>
    <message>
        <source>The program signed the path without a slash at its end; the canonical path ends in one, the URL need not.</source>
        <translation>程序签名的路径末尾没有 /；规范化路径应以 / 结尾，URL 则不必。</translation>
    </message>
    <message>
        <source>Append a slash to the path in the canonical request when it has none, and leave the URL as it is.</source>
        <translation>在规范化请求中，如果路径末尾没有 /，就加上一个；URL 保持不变。</translation>
    </message>
    <message>
        <source>Slash added to the path</source>
        <translation>路径末尾多了 /</translation>
    </message>
    <message>
        <source>The program added a slash to the end of the path it signed; the path is signed as it is sent.</source>
        <translation>程序在签名的路径末尾加了 /，应按发送的路径签名。</translation>
    </message>
    <message>
        <source>Sign the path as it stands in the URL, with no slash added.</source>
        <translation>按 URL 中的路径签名，不要添加 /。</translation>
    </message>
    <message>
        <source>Header not signed</source>
        <translation>漏签请求头</translation>
    </message>
    <message>
        <source>The program names %1 among the signed headers but left out its line.</source>
        <translation>程序在参与签名的请求头中列出了 %1，却漏掉了它那一行。</translation>
    </message>
    <message>
        <source>The program signed the line of %1 but left its name out of the list of signed headers.</source>
        <translation>程序签名了 %1 那一行，却没有把它列入参与签名的请求头。</translation>
    </message>
    <message>
        <source>The request carries the header %1; the program left it out of what it signed.</source>
        <translation>请求带有请求头 %1，程序签名时漏掉了它。</translation>
    </message>
    <message>
        <source>The request carries a header that the program left out of what it signed.</source>
        <translation>请求带有一个请求头，程序签名时漏掉了它。</translation>
    </message>
    <message>
        <source>Sign host, content-type and every header whose name begins with x-acs-, and name the same ones in SignedHeaders.</source>
        <translation>对 host、content-type 和名称以 x-acs- 开头的每个请求头签名，并在 SignedHeaders 中列出同样的名称。</translation>
    </message>
    <message>
        <source>Write one line for each name in SignedHeaders, and name no header there that is not signed.</source>
        <translation>SignedHeaders 中的每个名称对应一行，且不列出未签名的请求头。</translation>
    </message>
    <message>
        <source>Headers not sorted</source>
        <translation>请求头未排序</translation>
    </message>
    <message>
        <source>The program did not sort the lines of the headers; they are sorted by lower-case name.</source>
        <translation>程序没有对请求头各行排序，应按小写名称排序。</translation>
    </message>
    <message>
        <source>The program did not sort the names in SignedHeaders; they are sorted as the lines are.</source>
        <translation>程序没有对 SignedHeaders 中的名称排序，其顺序应与各行一致。</translation>
    </message>
    <message>
        <source>The program did not sort the headers; they are sorted by lower-case name.</source>
        <translation>程序没有对请求头排序，应按小写名称排序。</translation>
    </message>
    <message>
        <source>Turn the names into lower case, sort them byte by byte, and use this order for the lines and for SignedHeaders.</source>
        <translation>把名称转换为小写并逐字节排序，各行和 SignedHeaders 都使用这个顺序。</translation>
    </message>
    <message>
        <source>Header names not in lower case</source>
        <translation>请求头名称未小写</translation>
    </message>
    <message>
        <source>The program wrote the name %1 as it was sent, in the lines of the headers; it stands there in lower case.</source>
        <translation>程序在请求头各行中按发送的写法写了 %1，应写成小写。</translation>
    </message>
    <message>
        <source>The program wrote the names in SignedHeaders as they were sent; they stand there in lower case.</source>
        <translation>程序在 SignedHeaders 中按发送的写法写名称，应写成小写。</translation>
    </message>
    <message>
        <source>The program wrote the names of headers as they were sent, in their lines; they stand there in lower case.</source>
        <translation>程序在各行中按发送的写法写请求头名称，应写成小写。</translation>
    </message>
    <message>
        <source>The program signed the name of the header %1 as it was sent; it is signed in lower case.</source>
        <translation>程序按发送的写法签名请求头 %1 的名称，应使用小写。</translation>
    </message>
    <message>
        <source>The program signed the names of headers as they were sent; they are signed in lower case.</source>
        <translation>程序按发送的写法签名请求头名称，应使用小写。</translation>
    </message>
    <message>
        <source>Turn each name into lower case before it goes into a line or into SignedHeaders.</source>
        <translation>名称写入各行或 SignedHeaders 之前先转换为小写。</translation>
    </message>
    <message>
        <source>Space behind the colon of a header</source>
        <translation>请求头冒号后有空格</translation>
    </message>
    <message>
        <source>The program put a space between the colon of %1 and its value; the value follows at once.</source>
        <translation>程序在 %1 的冒号与值之间加了空格，值应紧跟冒号。</translation>
    </message>
    <message>
        <source>The program put a space between a header&apos;s colon and its value; the value follows at once.</source>
        <translation>程序在请求头的冒号与值之间加了空格，值应紧跟冒号。</translation>
    </message>
    <message>
        <source>Write name, colon, trimmed value, newline; nothing between them.</source>
        <translation>依次写名称、冒号、去除首尾空白的值和换行，中间不加任何字符。</translation>
    </message>
    <message>
        <source>Line of an absent header left out</source>
        <translation>漏掉缺失请求头的空行</translation>
    </message>
    <message>
        <source>The request has no %1, and the program left its line out; the line stays, empty.</source>
        <translation>请求没有 %1，程序也漏掉了它那一行；该行应保留为空行。</translation>
    </message>
    <message>
        <source>Write four lines for Accept, Content-MD5, Content-Type and Date in any case, empty where the header is not sent.</source>
        <translation>始终为 Accept、Content-MD5、Content-Type 和 Date 写四行，未发送的请求头写空行。</translation>
    </message>
    <message>
        <source>Content-Type with another charset part</source>
        <translation>Content-Type 的 charset 不同</translation>
    </message>
    <message>
        <source>The program signed another Content-Type than %1, which the request carries.</source>
        <translation>请求中的 Content-Type 是 %1，程序签名的却不同。</translation>
    </message>
    <message>
        <source>The program signed a Content-Type whose charset part differs from the one sent.</source>
        <translation>程序签名的 Content-Type 与发送的在 charset 部分不同。</translation>
    </message>
    <message>
        <source>Set Content-Type yourself, with its charset, and sign those very bytes. HTTP libraries add a charset where none is given.</source>
        <translation>自行设置带 charset 的 Content-Type，并对完全相同的字节签名。未指定时 HTTP 库会自动添加 charset。</translation>
    </message>
    <message>
        <source>The program signed the host with a port that the request does not carry.</source>
        <translation>程序签名的 host 带有请求中没有的端口。</translation>
    </message>
    <message>
        <source>Sign the header Host as it is sent. Clients leave out 443 for https and 80 for http.</source>
        <translation>按发送的请求头 Host 签名。客户端会省略 https 的 443 和 http 的 80。</translation>
    </message>
    <message>
        <source>No &amp; behind the secret</source>
        <translation>Secret 后缺少 &amp;</translation>
    </message>
    <message>
        <source>The program used the secret alone as the key; the key is the secret and an ampersand.</source>
        <translation>程序只用 Secret 作为密钥，密钥应为 Secret 加 &amp;。</translation>
    </message>
    <message>
        <source>Append &amp; to the secret before it becomes the key of the HMAC.</source>
        <translation>在作为 HMAC 密钥之前，在 Secret 末尾加上 &amp;。</translation>
    </message>
    <message>
        <source>Two &amp; behind the secret</source>
        <translation>Secret 后有两个 &amp;</translation>
    </message>
    <message>
        <source>The program used the secret and two ampersands as the key; one belongs there.</source>
        <translation>程序用 Secret 加两个 &amp; 作为密钥，应只有一个。</translation>
    </message>
    <message>
        <source>Append &amp; in one place only. The secret that is stored or configured has none.</source>
        <translation>只在一处添加 &amp;。存储或配置的 Secret 不带 &amp;。</translation>
    </message>
    <message>
        <source>&amp; behind the secret</source>
        <translation>Secret 后多了 &amp;</translation>
    </message>
    <message>
        <source>The program appended &amp; to the secret; this scheme takes the secret alone as the key.</source>
        <translation>程序在 Secret 后加了 &amp;，此方案只用 Secret 作为密钥。</translation>
    </message>
    <message>
        <source>Use the secret as it is. The ampersand belongs to the RPC signature only.</source>
        <translation>直接使用 Secret。&amp; 只用于 RPC 签名。</translation>
    </message>
    <message>
        <source>Newline behind the secret</source>
        <translation>Secret 后有换行</translation>
    </message>
    <message>
        <source>A newline stands behind the ampersand of the key the program used.</source>
        <translation>程序使用的密钥在 &amp; 之后有一个换行。</translation>
    </message>
    <message>
        <source>The secret the program used ends with a newline.</source>
        <translation>程序使用的 Secret 以换行结尾。</translation>
    </message>
    <message>
        <source>Trim the secret where it is read. A file, a pipe and the Base64 of an echo bring a newline along.</source>
        <translation>读取 Secret 时去除首尾空白。文件、管道以及 echo 后的 Base64 都会带入换行。</translation>
    </message>
    <message>
        <source>Space behind the secret</source>
        <translation>Secret 后有空格</translation>
    </message>
    <message>
        <source>A space stands behind the ampersand of the key the program used.</source>
        <translation>程序使用的密钥在 &amp; 之后有一个空格。</translation>
    </message>
    <message>
        <source>The secret the program used ends with a space.</source>
        <translation>程序使用的 Secret 以空格结尾。</translation>
    </message>
    <message>
        <source>Trim the secret where it is read; copying it from a page often takes a space along.</source>
        <translation>读取 Secret 时去除首尾空白；从网页复制时常会带入空格。</translation>
    </message>
    <message>
        <source>Space in front of the secret</source>
        <translation>Secret 前有空格</translation>
    </message>
    <message>
        <source>The secret the program used begins with a space.</source>
        <translation>程序使用的 Secret 以空格开头。</translation>
    </message>
    <message>
        <source>Trim the secret where it is read; in a configuration file, mind the space behind the equals sign or the colon.</source>
        <translation>读取 Secret 时去除首尾空白；在配置文件中注意等号或冒号后的空格。</translation>
    </message>
    <message>
        <source>AccessKey id used as the secret</source>
        <translation>把 AccessKey ID 当作 Secret</translation>
    </message>
    <message>
        <source>The program used the AccessKey id as the secret.</source>
        <translation>程序把 AccessKey ID 当作 Secret 使用。</translation>
    </message>
    <message>
        <source>Swap the two settings. The id is sent with the request, the secret never is.</source>
        <translation>对调这两项设置。ID 随请求发送，Secret 从不发送。</translation>
    </message>
    <message>
        <source>Another secret</source>
        <translation>Secret 不正确</translation>
    </message>
    <message>
        <source>Both sides signed the same string, so only the secret can differ.</source>
        <translation>双方签名的字符串相同，因此只可能是 Secret 不同。</translation>
    </message>
    <message>
        <source>Take the secret that belongs to this AccessKey id. It cannot be read again later: make a new AccessKey if it is lost.</source>
        <translation>使用与此 AccessKey ID 对应的 Secret。Secret 之后无法再次查看，丢失时应创建新的 AccessKey。</translation>
    </message>
    <message>
        <source>Another digest</source>
        <translation>摘要算法不同</translation>
    </message>
    <message>
        <source>The program computed the HMAC with %1; %2 belongs there.</source>
        <translation>程序用 %1 计算 HMAC，应使用 %2。</translation>
    </message>
    <message>
        <source>The program computed the HMAC with another digest than %1.</source>
        <translation>程序计算 HMAC 时没有使用 %1。</translation>
    </message>
    <message>
        <source>The program computed the HMAC with another digest than the scheme wants.</source>
        <translation>程序计算 HMAC 的摘要算法与签名方案要求的不同。</translation>
    </message>
    <message>
        <source>Use HMAC-SHA1 here.</source>
        <translation>此处使用 HMAC-SHA1。</translation>
    </message>
    <message>
        <source>Use the digest that the algorithm names: SHA-256, or SM3 where its name says so; for the hash of the canonical request, too.</source>
        <translation>使用算法名称指定的摘要：SHA-256，名称写明时为 SM3；规范化请求的哈希也一样。</translation>
    </message>
    <message>
        <source>Use the digest that the scheme names, for the HMAC and for every hash before it.</source>
        <translation>使用签名方案指定的摘要算法，HMAC 和之前的每个哈希都一样。</translation>
    </message>
    <message>
        <source>Key and string swapped</source>
        <translation>密钥与字符串对调</translation>
    </message>
    <message>
        <source>The program gave the HMAC the string to sign as the key and the key as the data.</source>
        <translation>程序把待签名字符串当作 HMAC 的密钥，把密钥当作数据。</translation>
    </message>
    <message>
        <source>Swap the two arguments: the key is made from the secret, the data is the string to sign.</source>
        <translation>对调两个参数：密钥来自 Secret，数据是待签名字符串。</translation>
    </message>
    <message>
        <source>Hex instead of Base64</source>
        <translation>十六进制代替 Base64</translation>
    </message>
    <message>
        <source>The program wrote the signature in hex; it is the Base64 of the raw bytes.</source>
        <translation>程序把签名写成十六进制，应为原始字节的 Base64。</translation>
    </message>
    <message>
        <source>Take the raw bytes of the HMAC and encode them with Base64.</source>
        <translation>取 HMAC 的原始字节做 Base64 编码。</translation>
    </message>
    <message>
        <source>Base64 instead of hex</source>
        <translation>Base64 代替十六进制</translation>
    </message>
    <message>
        <source>The program wrote the signature in Base64; lower-case hex belongs there.</source>
        <translation>程序把签名写成 Base64，应为小写十六进制。</translation>
    </message>
    <message>
        <source>Write the bytes of the HMAC in lower-case hex.</source>
        <translation>把 HMAC 的字节写成小写十六进制。</translation>
    </message>
    <message>
        <source>Base64 of hex text</source>
        <translation>对十六进制文本做 Base64</translation>
    </message>
    <message>
        <source>The program encoded the hex text of the HMAC with Base64; the raw bytes are to be encoded.</source>
        <translation>程序对 HMAC 的十六进制文本做 Base64，应对原始字节编码。</translation>
    </message>
    <message>
        <source>Ask the HMAC for raw bytes instead of hex, then encode them with Base64.</source>
        <translation>让 HMAC 输出原始字节而不是十六进制，再做 Base64 编码。</translation>
    </message>
    <message>
        <source>Signature in upper-case hex</source>
        <translation>签名为大写十六进制</translation>
    </message>
    <message>
        <source>The program wrote the signature in upper-case hex; it is lower case.</source>
        <translation>程序把签名写成大写十六进制，应为小写。</translation>
    </message>
    <message>
        <source>Write the hex digits of the signature in lower case.</source>
        <translation>把签名的十六进制数字写成小写。</translation>
    </message>
    <message>
        <source>URL-safe Base64</source>
        <translation>URL 安全的 Base64</translation>
    </message>
    <message>
        <source>Use standard Base64, and encode the signature for the URL as any other value.</source>
        <translation>使用标准 Base64，并像其他值一样为 URL 编码签名。</translation>
    </message>
    <message>
        <source>Base64 without padding</source>
        <translation>Base64 缺少填充</translation>
    </message>
    <message>
        <source>The program left out the equals sign at the end of the signature.</source>
        <translation>程序漏掉了签名末尾的等号。</translation>
    </message>
    <message>
        <source>Use Base64 with padding. A signature of HMAC-SHA1 has 28 characters and ends with an equals sign.</source>
        <translation>使用带填充的 Base64。HMAC-SHA1 的签名有 28 个字符，以等号结尾。</translation>
    </message>
    <message>
        <source>Newline in the Base64</source>
        <translation>Base64 带换行</translation>
    </message>
    <message>
        <source>The program sent the signature with a newline at its end.</source>
        <translation>程序发送的签名末尾有换行。</translation>
    </message>
    <message>
        <source>Use a Base64 without line breaks, or trim its text.</source>
        <translation>使用不换行的 Base64，或去除其首尾空白。</translation>
    </message>
    <message>
        <source>Signature not encoded for the URL</source>
        <translation>签名未做 URL 编码</translation>
    </message>
    <message>
        <source>The signature is right, but it was sent without encoding, and its + arrived as a space.</source>
        <translation>签名正确，但发送时没有编码，其中的 + 到达时变成了空格。</translation>
    </message>
    <message>
        <source>Encode the signature as any other value of the query. Without that, calls fail now and then: whenever it holds a plus sign.</source>
        <translation>像查询中的其他值一样对签名编码。否则请求会时而失败：每当签名含有加号时。</translation>
    </message>
    <message>
        <source>Canonical request not hashed</source>
        <translation>规范化请求未做哈希</translation>
    </message>
    <message>
        <source>The program put the canonical request itself into the string to sign; its hash in hex belongs there.</source>
        <translation>程序把规范化请求本身放入待签名字符串，应放入其十六进制哈希。</translation>
    </message>
    <message>
        <source>Hash the canonical request with SHA-256 and put the lower-case hex behind the line of the date.</source>
        <translation>对规范化请求做 SHA-256，把小写十六进制放在日期行之后。</translation>
    </message>
    <message>
        <source>Hash the canonical request and put the lower-case hex behind the line of the algorithm.</source>
        <translation>对规范化请求做哈希，把小写十六进制放在算法行之后。</translation>
    </message>
    <message>
        <source>Blank line behind the headers missing</source>
        <translation>请求头之后缺少空行</translation>
    </message>
    <message>
        <source>The program left out the blank line between the headers and SignedHeaders.</source>
        <translation>程序漏掉了请求头与 SignedHeaders 之间的空行。</translation>
    </message>
    <message>
        <source>End every header with a newline and join the six parts of the canonical request with newlines: that makes the blank line.</source>
        <translation>每个请求头以换行结尾，再用换行连接规范化请求的六个部分，这样就会出现空行。</translation>
    </message>
    <message>
        <source>Line of the algorithm missing</source>
        <translation>缺少算法行</translation>
    </message>
    <message>
        <source>The program left out the first line of the string to sign: %1.</source>
        <translation>程序漏掉了待签名字符串的第一行：%1。</translation>
    </message>
    <message>
        <source>The program left out the first line of the string to sign, the name of the algorithm.</source>
        <translation>程序漏掉了待签名字符串的第一行，即算法名称。</translation>
    </message>
    <message>
        <source>Begin the string to sign with the name of the algorithm as in the header Authorization, and a newline.</source>
        <translation>待签名字符串以请求头 Authorization 中的算法名称和换行开头。</translation>
    </message>
    <message>
        <source>Wrong name of the algorithm</source>
        <translation>算法名称错误</translation>
    </message>
    <message>
        <source>The program wrote %1 on the first line of the string to sign; %2 belongs there.</source>
        <translation>程序在待签名字符串第一行写了 %1，应为 %2。</translation>
    </message>
    <message>
        <source>The program wrote another algorithm on the first line of the string to sign; %1 belongs there.</source>
        <translation>程序在待签名字符串第一行写了别的算法，应为 %1。</translation>
    </message>
    <message>
        <source>The program wrote another algorithm on the first line of the string to sign than in the request.</source>
        <translation>程序在待签名字符串第一行写的算法与请求中的不同。</translation>
    </message>
    <message>
        <source>Take the name from one place for the string to sign and for the header Authorization.</source>
        <translation>待签名字符串和请求头 Authorization 应使用同一处的名称。</translation>
    </message>
    <message>
        <source>Line of the date missing</source>
        <translation>缺少日期行</translation>
    </message>
    <message>
        <source>The program left out the line of the date; it stands between the algorithm and the hash.</source>
        <translation>程序漏掉了日期行，它位于算法与哈希之间。</translation>
    </message>
    <message>
        <source>Put the value of X-Sdk-Date on the second line of the string to sign.</source>
        <translation>把 X-Sdk-Date 的值放在待签名字符串的第二行。</translation>
    </message>
    <message>
        <source>Put the date of the request on its line of the string to sign, as it is sent.</source>
        <translation>把请求的日期按发送的写法放在待签名字符串中它那一行。</translation>
    </message>
    <message>
        <source>Date written another way</source>
        <translation>日期写法不同</translation>
    </message>
    <message>
        <source>The program signed the date as %1; the request carries %2.</source>
        <translation>程序签名的日期写成 %1，请求中是 %2。</translation>
    </message>
    <message>
        <source>The program signed the date in another form than %1, which the request carries.</source>
        <translation>请求中的日期是 %1，程序签名时用了另一种写法。</translation>
    </message>
    <message>
        <source>The program signed the date in another form than it sent it.</source>
        <translation>程序签名的日期与发送的写法不同。</translation>
    </message>
    <message>
        <source>Format the time once, as yyyyMMddTHHmmssZ in UTC, and use the same text for X-Sdk-Date and for the string to sign.</source>
        <translation>只格式化一次时间，使用 UTC 的 yyyyMMddTHHmmssZ，X-Sdk-Date 和待签名字符串使用同一文本。</translation>
    </message>
    <message>
        <source>Format the time once, as yyyy-MM-ddTHH:mm:ssZ in UTC, and use the same text for signing and for sending.</source>
        <translation>只格式化一次时间，使用 UTC 的 yyyy-MM-ddTHH:mm:ssZ，签名和发送使用同一文本。</translation>
    </message>
    <message>
        <source>Newline at the end of the string</source>
        <translation>字符串末尾有换行</translation>
    </message>
    <message>
        <source>The program signed a newline behind the end of the string to sign.</source>
        <translation>程序在待签名字符串末尾多签了一个换行。</translation>
    </message>
    <message>
        <source>Hand over the string without a newline: in a shell with printf instead of echo.</source>
        <translation>传入不带换行的字符串：在 shell 中用 printf 代替 echo。</translation>
    </message>
    <message>
        <source>The line %1 arrived with another value than it was sent with.</source>
        <translation>%1 这一行到达时的值与发送时不同。</translation>
    </message>
    <message>
        <source>The program wrote the hex text of the HMAC in Base64; the hex text itself belongs there.</source>
        <translation>程序对 HMAC 的十六进制文本做了 Base64，应直接使用十六进制文本。</translation>
    </message>
    <message>
        <source>Send the lower-case hex as it is, with no Base64 around it.</source>
        <translation>直接发送小写十六进制，不再做 Base64。</translation>
    </message>
    <message>
        <source>The program wrote %2 in the line %1; the request carries %3.</source>
        <translation>程序在 %1 这一行写了 %2，请求中为 %3。</translation>
    </message>
    <message>
        <source>The request says %1, which is %2 minutes off: a local time that is labelled as UTC.</source>
        <translation>请求的时间是 %1，相差 %2 分钟：这是标成 UTC 的本地时间。</translation>
    </message>
    <message>
        <source>The clock of the computer that signed is %1 minutes off.</source>
        <translation>签名的计算机时钟相差 %1 分钟。</translation>
    </message>
    <message>
        <source>The program signed the Content-Type %1; the request carries another one.</source>
        <translation>程序签名的 Content-Type 是 %1，请求中的不同。</translation>
    </message>
    <message>
        <source>The program put %1 into the host line; the request carries the host without this port.</source>
        <translation>程序在 host 行写了 %1，请求中的 host 不带这个端口。</translation>
    </message>
    <message>
        <source>The program hashed the canonical request with %1; the algorithm names another digest.</source>
        <translation>程序用 %1 对规范化请求做哈希，算法指定的是另一种摘要。</translation>
    </message>
    <message>
        <source>The program hashed the canonical request with another digest than the algorithm names.</source>
        <translation>程序对规范化请求做哈希的摘要与算法指定的不同。</translation>
    </message>
    <message>
        <source>The program wrote the signature in upper-case hex; it is the Base64 of the raw bytes.</source>
        <translation>程序把签名写成大写十六进制，应为原始字节的 Base64。</translation>
    </message>
    <message>
        <source>The program wrote %1 on the first line of the string to sign; the request names another algorithm.</source>
        <translation>程序在待签名字符串第一行写了 %1，请求中是另一种算法。</translation>
    </message>
    <message>
        <source>The program signed the date as %1; the request carries it in another form.</source>
        <translation>程序签名的日期写成 %1，请求中是另一种写法。</translation>
    </message>
    <message>
        <source>The program wrote a space in names and values as +; %20 belongs there.</source>
        <translation>程序把名称和值中的空格写成 +，应写成 %20。</translation>
    </message>
    <message>
        <source>The program wrote a space in the query as +; %20 belongs there.</source>
        <translation>程序把查询中的空格写成 +，应写成 %20。</translation>
    </message>
    <message>
        <source>The program left * in names and values as it is; %2A belongs there.</source>
        <translation>程序保留了名称和值中的 *，应写成 %2A。</translation>
    </message>
    <message>
        <source>The program left * in the query as it is; %2A belongs there.</source>
        <translation>程序保留了查询中的 *，应写成 %2A。</translation>
    </message>
    <message>
        <source>The program wrote ~ in names and values as %7E; ~ stays as it is.</source>
        <translation>程序把名称和值中的 ~ 写成 %7E，应保持 ~ 不变。</translation>
    </message>
    <message>
        <source>The program wrote ~ in the query as %7E; ~ stays as it is.</source>
        <translation>程序把查询中的 ~ 写成 %7E，应保持 ~ 不变。</translation>
    </message>
    <message>
        <source>The program left ! &apos; ( ) * in names and values as they are; they are %21 %27 %28 %29 %2A there.</source>
        <translation>程序保留了名称和值中的 ! &apos; ( ) *，应写成 %21 %27 %28 %29 %2A。</translation>
    </message>
    <message>
        <source>The program left ! &apos; ( ) * in the query as they are; they are %21 %27 %28 %29 %2A there.</source>
        <translation>程序保留了查询中的 ! &apos; ( ) *，应写成 %21 %27 %28 %29 %2A。</translation>
    </message>
    <message>
        <source>The program left / in the query as it is; %2F belongs there.</source>
        <translation>程序保留了查询中的 /，应写成 %2F。</translation>
    </message>
    <message>
        <source>The program signed the dataId as the first part of the string; it takes no part in it.</source>
        <translation>程序把 dataId 作为第一部分签入待签名字符串，它不应出现在其中。</translation>
    </message>
    <message>
        <source>The program signed the dataId as the second part of the string; it takes no part in it.</source>
        <translation>程序把 dataId 作为第二部分签入待签名字符串，它不应出现在其中。</translation>
    </message>
    <message>
        <source>The program signed the dataId as the third part of the string; it takes no part in it.</source>
        <translation>程序把 dataId 作为第三部分签入待签名字符串，它不应出现在其中。</translation>
    </message>
    <message>
        <source>The program signed the dataId as the last part of the string; it takes no part in it.</source>
        <translation>程序把 dataId 作为最后一部分签入待签名字符串，它不应出现在其中。</translation>
    </message>
    <message>
        <source>Body not hashed</source>
        <translation>请求体未做哈希</translation>
    </message>
    <message>
        <source>The program put the body itself at the end of the canonical request; its hash in hex belongs there.</source>
        <translation>程序把请求体本身放在规范化请求末尾，应放其十六进制哈希。</translation>
    </message>
    <message>
        <source>The program left the end of the canonical request empty; the hash of the body belongs there.</source>
        <translation>程序让规范化请求的末尾留空，应放请求体的哈希。</translation>
    </message>
    <message>
        <source>The program hashed the body with a carriage return and a newline at its end; the body sent has none.</source>
        <translation>程序哈希的请求体末尾有回车和换行，发送的请求体没有。</translation>
    </message>
    <message>
        <source>The program hashed the JSON of the body without blanks; it was sent with them.</source>
        <translation>程序哈希的 JSON 请求体不带空格，发送的带有空格。</translation>
    </message>
    <message>
        <source>The program hashed the JSON of the body with a blank behind each colon and comma; it was sent another way.</source>
        <translation>程序哈希的 JSON 请求体在每个冒号和逗号后带空格，发送的写法不同。</translation>
    </message>
    <message>
        <source>The program hashed the JSON of the body indented over several lines; it was sent another way.</source>
        <translation>程序哈希的 JSON 请求体是缩进的多行写法，发送的写法不同。</translation>
    </message>
    <message>
        <source>The program hashed the body as one quoted JSON string; the request carries the JSON itself.</source>
        <translation>程序把请求体作为一个带引号的 JSON 字符串做哈希，请求中是 JSON 本身。</translation>
    </message>
    <message>
        <source>The program signed Content-MD5 as the Base64 of its hex text; it is the Base64 of the sixteen bytes.</source>
        <translation>程序签名的 Content-MD5 是其十六进制文本的 Base64，应为 16 个字节的 Base64。</translation>
    </message>
    <message>
        <source>The program left / as it is, in the values and again in the joined query; %2F belongs there.</source>
        <translation>程序在值和拼接后的查询字符串中都保留了 /，应写成 %2F。</translation>
    </message>
    <message>
        <source>The program left / as it is, in the query and in the path; %2F belongs there.</source>
        <translation>程序在查询和路径中都保留了 /，应写成 %2F。</translation>
    </message>
    <message>
        <source>The program left / inside a segment of the path as it is; %2F belongs there.</source>
        <translation>程序在路径的一段中保留了 /，应写成 %2F。</translation>
    </message>
    <message>
        <source>The program left / in names and values as it is; %2F belongs there.</source>
        <translation>程序保留了名称和值中的 /，应写成 %2F。</translation>
    </message>
    <message>
        <source>The program wrote the percent codes of names and values in lower case, like %3a; %3A belongs there.</source>
        <translation>程序把名称和值中的百分号编码写成小写，例如 %3a，应写成 %3A。</translation>
    </message>
    <message>
        <source>The program wrote the percent codes in lower case, like %3a, in the values and again in the joined query; %3A belongs there.</source>
        <translation>程序在值和拼接后的查询字符串中都把百分号编码写成小写，例如 %3a，应写成 %3A。</translation>
    </message>
    <message>
        <source>The program wrote the percent codes in lower case, like %3a, in the query and in the path; %3A belongs there.</source>
        <translation>程序在查询和路径中都把百分号编码写成小写，例如 %3a，应写成 %3A。</translation>
    </message>
    <message>
        <source>The program decoded the values as a form before signing: a plus sign became a space, a percent code its character.</source>
        <translation>程序在签名前按表单对值做了解码：加号变成空格，百分号编码变成对应字符。</translation>
    </message>
    <message>
        <source>The program hashed the body as GBK; the request carries it in UTF-8.</source>
        <translation>程序按 GBK 对请求体做哈希，请求中是 UTF-8。</translation>
    </message>
    <message>
        <source>The program turned names, values, the path and the body into GBK; UTF-8 belongs there.</source>
        <translation>程序把名称、值、路径和请求体都转换为 GBK，应为 UTF-8。</translation>
    </message>
    <message>
        <source>The program hashed the canonical request as GBK; UTF-8 belongs there.</source>
        <translation>程序按 GBK 对规范化请求做哈希，应为 UTF-8。</translation>
    </message>
    <message>
        <source>The program turned the whole string to sign into GBK; UTF-8 belongs there.</source>
        <translation>程序把整个待签名字符串转换为 GBK，应为 UTF-8。</translation>
    </message>
    <message>
        <source>The program read the UTF-8 bytes of names and values as Latin-1 and turned them into UTF-8 once more.</source>
        <translation>程序把名称和值的 UTF-8 字节当作 Latin-1 读取，又转换了一次 UTF-8。</translation>
    </message>
    <message>
        <source>The program read the UTF-8 bytes of the path as Latin-1 and turned them into UTF-8 once more.</source>
        <translation>程序把路径的 UTF-8 字节当作 Latin-1 读取，又转换了一次 UTF-8。</translation>
    </message>
    <message>
        <source>The program read the UTF-8 bytes of names, values and the path as Latin-1 and turned them into UTF-8 once more.</source>
        <translation>程序把名称、值和路径的 UTF-8 字节当作 Latin-1 读取，又转换了一次 UTF-8。</translation>
    </message>
    <message>
        <source>The program read the UTF-8 bytes of the body as Latin-1 and turned them into UTF-8 once more before hashing.</source>
        <translation>程序把请求体的 UTF-8 字节当作 Latin-1 读取，又转换了一次 UTF-8 再做哈希。</translation>
    </message>
    <message>
        <source>The program read the UTF-8 bytes of names, values, the path and the body as Latin-1 and turned them into UTF-8 once more.</source>
        <translation>程序把名称、值、路径和请求体的 UTF-8 字节当作 Latin-1 读取，又转换了一次 UTF-8。</translation>
    </message>
    <message>
        <source>The program read the UTF-8 bytes of the canonical request as Latin-1 and turned them into UTF-8 once more.</source>
        <translation>程序把规范化请求的 UTF-8 字节当作 Latin-1 读取，又转换了一次 UTF-8。</translation>
    </message>
    <message>
        <source>The program read the UTF-8 bytes of the string to sign as Latin-1 and turned them into UTF-8 once more.</source>
        <translation>程序把待签名字符串的 UTF-8 字节当作 Latin-1 读取，又转换了一次 UTF-8。</translation>
    </message>
    <message>
        <source>The program hashed the body as Latin-1; the request carries it in UTF-8.</source>
        <translation>程序按 Latin-1 对请求体做哈希，请求中是 UTF-8。</translation>
    </message>
    <message>
        <source>The program turned names, values, the path and the body into Latin-1; UTF-8 belongs there.</source>
        <translation>程序把名称、值、路径和请求体都转换为 Latin-1，应为 UTF-8。</translation>
    </message>
    <message>
        <source>The program hashed the canonical request as Latin-1; UTF-8 belongs there.</source>
        <translation>程序按 Latin-1 对规范化请求做哈希，应为 UTF-8。</translation>
    </message>
    <message>
        <source>The program turned the whole string to sign into Latin-1; UTF-8 belongs there.</source>
        <translation>程序把整个待签名字符串转换为 Latin-1，应为 UTF-8。</translation>
    </message>
    <message>
        <source>The program hashed the body as UTF-16; the request carries it in UTF-8.</source>
        <translation>程序按 UTF-16 对请求体做哈希，请求中是 UTF-8。</translation>
    </message>
    <message>
        <source>The program turned names, values, the path and the body into UTF-16; UTF-8 belongs there.</source>
        <translation>程序把名称、值、路径和请求体都转换为 UTF-16，应为 UTF-8。</translation>
    </message>
    <message>
        <source>The program hashed the canonical request as UTF-16; UTF-8 belongs there.</source>
        <translation>程序按 UTF-16 对规范化请求做哈希，应为 UTF-8。</translation>
    </message>
    <message>
        <source>The program turned text into UTF-16 bytes; UTF-8 belongs there.</source>
        <translation>程序把文本转换为 UTF-16 字节，应为 UTF-8。</translation>
    </message>
    <message>
        <source>The program signed \u escapes of JSON in names and values; the request carries the characters themselves.</source>
        <translation>程序签名的名称和值带有 JSON 的 \u 转义，而请求中是字符本身。</translation>
    </message>
    <message>
        <source>The program signed \u escapes of JSON in the path; the request carries the characters themselves.</source>
        <translation>程序签名的路径带有 JSON 的 \u 转义，而请求中是字符本身。</translation>
    </message>
    <message>
        <source>The program signed \u escapes of JSON in names, values and the path; the request carries the characters themselves.</source>
        <translation>程序签名的名称、值和路径带有 JSON 的 \u 转义，而请求中是字符本身。</translation>
    </message>
    <message>
        <source>The program encoded each UTF-16 half of a character in names and values by itself; UTF-8 writes such a character as four bytes.</source>
        <translation>程序把名称和值中一个字符的两个 UTF-16 半部分别编码，UTF-8 把这样的字符写成四个字节。</translation>
    </message>
    <message>
        <source>The program encoded each UTF-16 half of a character in the path by itself; UTF-8 writes such a character as four bytes.</source>
        <translation>程序把路径中一个字符的两个 UTF-16 半部分别编码，UTF-8 把这样的字符写成四个字节。</translation>
    </message>
    <message>
        <source>The program encoded each UTF-16 half of a character in names, values and the path by itself; UTF-8 writes such a character as four bytes.</source>
        <translation>程序把名称、值和路径中一个字符的两个 UTF-16 半部分别编码，UTF-8 把这样的字符写成四个字节。</translation>
    </message>
    <message>
        <source>The program encoded each UTF-16 half of a character of the body by itself; UTF-8 writes such a character as four bytes.</source>
        <translation>程序把请求体中一个字符的两个 UTF-16 半部分别编码，UTF-8 把这样的字符写成四个字节。</translation>
    </message>
    <message>
        <source>The program encoded each UTF-16 half of a character in names, values, the path and the body by itself; UTF-8 writes such a character as four bytes.</source>
        <translation>程序把名称、值、路径和请求体中一个字符的两个 UTF-16 半部分别编码，UTF-8 把这样的字符写成四个字节。</translation>
    </message>
    <message>
        <source>The program encoded each UTF-16 half of a character of the canonical request by itself; UTF-8 writes such a character as four bytes.</source>
        <translation>程序把规范化请求中一个字符的两个 UTF-16 半部分别编码，UTF-8 把这样的字符写成四个字节。</translation>
    </message>
    <message>
        <source>The program encoded each UTF-16 half of a character of the string to sign by itself; UTF-8 writes such a character as four bytes.</source>
        <translation>程序把待签名字符串中一个字符的两个 UTF-16 半部分别编码，UTF-8 把这样的字符写成四个字节。</translation>
    </message>
    <message>
        <source>The program signed names in another letter case than it sent them.</source>
        <translation>程序签名的参数名称与发送的大小写不同。</translation>
    </message>
    <message>
        <source>The program signed an empty parameter Signature with the others; it takes no part in the string to sign.</source>
        <translation>程序把一个空的 Signature 参数一起签名，它不应出现在待签名字符串中。</translation>
    </message>
    <message>
        <source>The program signed twice: the Signature of its first try was still among the parameters when it signed the second time.</source>
        <translation>程序签了两次名：第二次签名时，参数中还留有第一次得到的 Signature。</translation>
    </message>
    <message>
        <source>The program signed the parameter Signature with the value it was sent with; it takes no part in the string to sign.</source>
        <translation>程序把发送的 Signature 参数值也签了进去，它不应出现在待签名字符串中。</translation>
    </message>
    <message>
        <source>The program sorted the parameters backwards, from Z to A; they are sorted by name, byte by byte.</source>
        <translation>程序把参数从 Z 到 A 反向排序，应按名称逐字节排序。</translation>
    </message>
    <message>
        <source>The program sorted the names as if they were written in capitals; capitals come before small letters.</source>
        <translation>程序按全大写的写法对名称排序，大写字母应排在小写字母之前。</translation>
    </message>
    <message>
        <source>The program joined names and values first and sorted the pairs; parameters are sorted by name, then joined.</source>
        <translation>程序先拼接名称和值，再对各对排序；应先按名称排序，再拼接。</translation>
    </message>
    <message>
        <source>The program sorted the values of a repeated name backwards; equal names are sorted by value.</source>
        <translation>程序把重复名称的值反向排序，名称相同时应按值排序。</translation>
    </message>
    <message>
        <source>The id in the request is one of Alibaba Cloud; the request goes to Huawei Cloud.</source>
        <translation>请求中的 ID 属于阿里云，而请求发往华为云。</translation>
    </message>
    <message>
        <source>The id in the request is one of Huawei Cloud; the request goes to Alibaba Cloud.</source>
        <translation>请求中的 ID 属于华为云，而请求发往阿里云。</translation>
    </message>
    <message>
        <source>The program added a second slash to the end of the path it signed; the path is signed as it is sent.</source>
        <translation>程序在签名的路径末尾又加了一个斜杠，路径应按发送的写法签名。</translation>
    </message>
    <message>
        <source>The request carries the header %1; the program left it out of the lines and of the list of signed headers.</source>
        <translation>请求带有请求头 %1，程序在各行和参与签名的请求头列表中都漏掉了它。</translation>
    </message>
    <message>
        <source>The program put the line of %1 behind the one that follows it; the lines are sorted by lower-case name.</source>
        <translation>程序把 %1 这一行放到了它的下一行之后，各行应按小写名称排序。</translation>
    </message>
    <message>
        <source>The program put %1 behind the name that follows it in SignedHeaders; the names are sorted as the lines are.</source>
        <translation>程序在 SignedHeaders 中把 %1 放到了下一个名称之后，名称的顺序应与各行一致。</translation>
    </message>
    <message>
        <source>The program put %1 behind the header that follows it, in the lines and in SignedHeaders; headers are sorted by lower-case name.</source>
        <translation>程序在各行和 SignedHeaders 中都把 %1 放到了下一个请求头之后，请求头应按小写名称排序。</translation>
    </message>
    <message>
        <source>The program put the header %1 behind the one that follows it; headers are sorted by lower-case name.</source>
        <translation>程序把请求头 %1 放到了下一个之后，请求头应按小写名称排序。</translation>
    </message>
    <message>
        <source>The program sorted the lines of the headers backwards; they are sorted by lower-case name.</source>
        <translation>程序把请求头各行反向排序，应按小写名称排序。</translation>
    </message>
    <message>
        <source>The program sorted the names in SignedHeaders backwards; they are sorted as the lines are.</source>
        <translation>程序把 SignedHeaders 中的名称反向排序，顺序应与各行一致。</translation>
    </message>
    <message>
        <source>The program sorted the headers backwards; they are sorted by lower-case name.</source>
        <translation>程序把请求头反向排序，应按小写名称排序。</translation>
    </message>
    <message>
        <source>The program sorted neither the lines of the headers nor SignedHeaders; both are sorted by lower-case name.</source>
        <translation>程序没有对请求头各行和 SignedHeaders 排序，两者都应按小写名称排序。</translation>
    </message>
    <message>
        <source>The program wrote the names of headers as they were sent, in their lines and in SignedHeaders; they stand there in lower case.</source>
        <translation>程序在各行和 SignedHeaders 中都按发送的写法写请求头名称，应写成小写。</translation>
    </message>
    <message>
        <source>The program left out the lines of headers that are not sent; the lines stay, empty.</source>
        <translation>程序漏掉了未发送的请求头那几行；这些行应保留为空行。</translation>
    </message>
    <message>
        <source>Another port in the host line</source>
        <translation>host 行的端口不同</translation>
    </message>
    <message>
        <source>The program left the port out of the host line; the request carries it.</source>
        <translation>程序在 host 行漏掉了端口，而请求带有它。</translation>
    </message>
    <message>
        <source>The secret of %1 ends with a newline.</source>
        <translation>%1 的 Secret 以换行结尾。</translation>
    </message>
    <message>
        <source>Trim the secret in the profile %1; it was stored with the line end it was copied with.</source>
        <translation>去除凭证配置 %1 中 Secret 的首尾空白；存储时带入了复制的换行。</translation>
    </message>
    <message>
        <source>The secret of %1 ends with a tab.</source>
        <translation>%1 的 Secret 以制表符结尾。</translation>
    </message>
    <message>
        <source>The secret of %1 ends with a space.</source>
        <translation>%1 的 Secret 以空格结尾。</translation>
    </message>
    <message>
        <source>The secret the program used ends with a tab.</source>
        <translation>程序使用的 Secret 以制表符结尾。</translation>
    </message>
    <message>
        <source>Trim the secret in the profile %1; copying it from a page often takes a space along.</source>
        <translation>去除凭证配置 %1 中 Secret 的首尾空白；从网页复制时常会带入空格。</translation>
    </message>
    <message>
        <source>The secret the program used begins with a byte order mark, which does not show.</source>
        <translation>程序使用的 Secret 以看不见的字节顺序标记（BOM）开头。</translation>
    </message>
    <message>
        <source>The secret the program used begins with a newline.</source>
        <translation>程序使用的 Secret 以换行开头。</translation>
    </message>
    <message>
        <source>The secret of %1 begins with a tab.</source>
        <translation>%1 的 Secret 以制表符开头。</translation>
    </message>
    <message>
        <source>The secret the program used begins with a tab.</source>
        <translation>程序使用的 Secret 以制表符开头。</translation>
    </message>
    <message>
        <source>The secret of %1 begins with a space.</source>
        <translation>%1 的 Secret 以空格开头。</translation>
    </message>
    <message>
        <source>Save the file that holds the secret as UTF-8 without a byte order mark.</source>
        <translation>把存放 Secret 的文件保存为不带字节顺序标记（BOM）的 UTF-8。</translation>
    </message>
    <message>
        <source>The secret of %1 is its AccessKey id.</source>
        <translation>%1 的 Secret 其实是它的 AccessKey ID。</translation>
    </message>
    <message>
        <source>Put the secret that belongs to this AccessKey id into the profile %1.</source>
        <translation>在凭证配置 %1 中填入与此 AccessKey ID 对应的 Secret。</translation>
    </message>
    <message>
        <source>Both sides signed the same string, so the secret of %1 is not the one of this AccessKey id.</source>
        <translation>双方签名的字符串相同，因此 %1 的 Secret 与此 AccessKey ID 不对应。</translation>
    </message>
    <message>
        <source>Put the secret of this AccessKey id into the profile %1. It cannot be read again later: make a new AccessKey if it is lost.</source>
        <translation>在凭证配置 %1 中填入此 AccessKey ID 的 Secret。Secret 之后无法再次查看，丢失时应创建新的 AccessKey。</translation>
    </message>
    <message>
        <source>The program hashed the body with %1; the algorithm names another digest.</source>
        <translation>程序用 %1 对请求体做哈希，算法指定的是另一种摘要。</translation>
    </message>
    <message>
        <source>The program hashed the body with another digest than the algorithm names.</source>
        <translation>程序对请求体做哈希的摘要与算法指定的不同。</translation>
    </message>
    <message>
        <source>The program hashed the body and the canonical request with %1; the algorithm names another digest.</source>
        <translation>程序用 %1 对请求体和规范化请求做哈希，算法指定的是另一种摘要。</translation>
    </message>
    <message>
        <source>The program hashed the body and the canonical request with another digest than the algorithm names.</source>
        <translation>程序对请求体和规范化请求做哈希的摘要与算法指定的不同。</translation>
    </message>
    <message>
        <source>The program used %1 throughout, for both hashes and for the HMAC; the algorithm names another digest.</source>
        <translation>程序在两处哈希和 HMAC 中都用了 %1，算法指定的是另一种摘要。</translation>
    </message>
    <message>
        <source>The program used another digest than the algorithm names, for both hashes and for the HMAC.</source>
        <translation>程序在两处哈希和 HMAC 中使用的摘要都与算法指定的不同。</translation>
    </message>
    <message>
        <source>The program computed the HMAC with %1; SHA-1 belongs there.</source>
        <translation>程序用 %1 计算 HMAC，应使用 SHA-1。</translation>
    </message>
    <message>
        <source>The program computed the HMAC with %1; the algorithm names another digest.</source>
        <translation>程序用 %1 计算 HMAC，算法指定的是另一种摘要。</translation>
    </message>
    <message>
        <source>The program wrote the signature in URL-safe Base64, with - and _ in place of + and /.</source>
        <translation>程序用 URL 安全的 Base64 写签名，以 - 和 _ 代替了 + 和 /。</translation>
    </message>
    <message>
        <source>The program wrote the date in the line of X-Sdk-Date in another form than it sent it.</source>
        <translation>程序在 X-Sdk-Date 这一行写的日期与发送的写法不同。</translation>
    </message>
    <message>
        <source>The program wrote the date on the second line of the string to sign in another form than it sent it.</source>
        <translation>程序在待签名字符串第二行写的日期与发送的写法不同。</translation>
    </message>
    <message>
        <source>The program wrote the date in another form than it sent it, in the line of X-Sdk-Date and on the second line of the string to sign.</source>
        <translation>程序在 X-Sdk-Date 这一行和待签名字符串第二行写的日期都与发送的写法不同。</translation>
    </message>
    <message>
        <source>The program wrote the date in the line of x-acs-date in another form than it sent it.</source>
        <translation>程序在 x-acs-date 这一行写的日期与发送的写法不同。</translation>
    </message>
    <message>
        <source>The program signed a carriage return and a newline behind the end of the string to sign.</source>
        <translation>程序在待签名字符串末尾多签了回车和换行。</translation>
    </message>
    <message>
        <source>The program turned names and values into GBK; UTF-8 belongs there.</source>
        <translation>程序把名称和值转换为 GBK，应为 UTF-8。</translation>
    </message>
    <message>
        <source>The program turned the path into GBK; UTF-8 belongs there.</source>
        <translation>程序把路径转换为 GBK，应为 UTF-8。</translation>
    </message>
    <message>
        <source>The program turned names, values and the path into GBK; UTF-8 belongs there.</source>
        <translation>程序把名称、值和路径转换为 GBK，应为 UTF-8。</translation>
    </message>
    <message>
        <source>The program turned names and values into Latin-1; UTF-8 belongs there.</source>
        <translation>程序把名称和值转换为 Latin-1，应为 UTF-8。</translation>
    </message>
    <message>
        <source>The program turned the path into Latin-1; UTF-8 belongs there.</source>
        <translation>程序把路径转换为 Latin-1，应为 UTF-8。</translation>
    </message>
    <message>
        <source>The program turned names, values and the path into Latin-1; UTF-8 belongs there.</source>
        <translation>程序把名称、值和路径转换为 Latin-1，应为 UTF-8。</translation>
    </message>
    <message>
        <source>The program turned names and values into UTF-16; UTF-8 belongs there.</source>
        <translation>程序把名称和值转换为 UTF-16，应为 UTF-8。</translation>
    </message>
    <message>
        <source>The program turned the path into UTF-16; UTF-8 belongs there.</source>
        <translation>程序把路径转换为 UTF-16，应为 UTF-8。</translation>
    </message>
    <message>
        <source>The program turned names, values and the path into UTF-16; UTF-8 belongs there.</source>
        <translation>程序把名称、值和路径转换为 UTF-16，应为 UTF-8。</translation>
    </message>
    <message>
        <source>The request carries %1 several times; the program signed its values in the order sent instead of sorting them.</source>
        <translation>请求多次带有 %1，程序按发送顺序签名这些值，没有排序。</translation>
    </message>
    <message>
        <source>The request carries a name several times; the program signed its values in the order sent instead of sorting them.</source>
        <translation>请求多次带有同一名称，程序按发送顺序签名这些值，没有排序。</translation>
    </message>
    <message>
        <source>Write the four lines for Accept, Content-MD5, Content-Type and Date, and one for every header whose name begins with x-acs-, also those that a library adds.</source>
        <translation>为 Accept、Content-MD5、Content-Type 和 Date 写四行，再为每个名称以 x-acs- 开头的请求头写一行，包括库自动添加的。</translation>
    </message>
    <message>
        <source>The program sorted the lines of the headers and SignedHeaders backwards; both are sorted by lower-case name.</source>
        <translation>程序把请求头各行和 SignedHeaders 都反向排序，两者都应按小写名称排序。</translation>
    </message>
    <message>
        <source>The program signed the Content-Type %1, but the request carries %2.</source>
        <translation>程序签名的 Content-Type 是 %1，请求中是 %2。</translation>
    </message>
    <message>
        <source>The program signed the word %1 in place of a tenant that is not set.</source>
        <translation>程序把未设置的 tenant 签成了 %1 一词。</translation>
    </message>
    <message>
        <source>The program left one of the plus signs out that join tenant, group and time.</source>
        <translation>程序漏掉了连接 tenant、group 和时间戳的其中一个加号。</translation>
    </message>
    <message>
        <source>The program signed parameters with empty values as a name without the equals sign, which belongs there.</source>
        <translation>程序把值为空的参数只签了名称，漏掉了等号；等号应保留。</translation>
    </message>
    <message>
        <source>The program used %1 for the hash of the canonical request and for the HMAC; the algorithm names another digest.</source>
        <translation>程序在规范化请求的哈希和 HMAC 中都用了 %1，算法指定的是另一种摘要。</translation>
    </message>
    <message>
        <source>The program hashed a newline behind the end of the canonical request.</source>
        <translation>程序在规范化请求末尾多加了一个换行，再计算哈希。</translation>
    </message>
    <message>
        <source>The program gave the HMAC both the string to sign and its key as UTF-16; UTF-8 belongs there.</source>
        <translation>程序把待签名字符串和密钥都以 UTF-16 交给了 HMAC；两者都应使用 UTF-8。</translation>
    </message>
    <message>
        <source>The secret given here ends with a newline; the program signed without it.</source>
        <translation>此处给出的 Secret 末尾有换行符；程序签名时没有它。</translation>
    </message>
    <message>
        <source>Take the white space away from the secret given here; the program has the right one.</source>
        <translation>去掉此处给出的 Secret 两端的空白字符；程序所用的 Secret 是对的。</translation>
    </message>
    <message>
        <source>The secret given here ends with a space; the program signed without it.</source>
        <translation>此处给出的 Secret 末尾有空格；程序签名时没有它。</translation>
    </message>
    <message>
        <source>The secret given here begins with a space; the program signed without it.</source>
        <translation>此处给出的 Secret 开头有空格；程序签名时没有它。</translation>
    </message>
</context>
<context>
    <name>ChangeSubjects</name>
    <message>
        <source>Import: %1</source>
        <translation>导入：%1</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>product added</source>
        <translation>新增产品</translation>
    </message>
    <message>
        <source>product removed</source>
        <translation>移除产品</translation>
    </message>
    <message>
        <source>another version</source>
        <translation>另一个版本</translation>
    </message>
    <message>
        <source>operation added</source>
        <translation>新增接口</translation>
    </message>
    <message>
        <source>operation removed</source>
        <translation>移除接口</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>路径已变</translation>
    </message>
    <message>
        <source>other methods</source>
        <translation>方法不同</translation>
    </message>
    <message>
        <source>other body</source>
        <translation>请求体不同</translation>
    </message>
    <message>
        <source>signed otherwise</source>
        <translation>签名方式不同</translation>
    </message>
    <message>
        <source>letter case changed</source>
        <translation>大小写已变</translation>
    </message>
    <message>
        <source>parameter added</source>
        <translation>新增参数</translation>
    </message>
    <message>
        <source>parameter removed</source>
        <translation>移除参数</translation>
    </message>
    <message>
        <source>made required</source>
        <translation>改为必填</translation>
    </message>
    <message>
        <source>made optional</source>
        <translation>改为选填</translation>
    </message>
    <message>
        <source>other type</source>
        <translation>类型不同</translation>
    </message>
    <message>
        <source>other place</source>
        <translation>位置不同</translation>
    </message>
    <message>
        <source>written otherwise</source>
        <translation>写法不同</translation>
    </message>
    <message>
        <source>values added</source>
        <translation>新增取值</translation>
    </message>
    <message>
        <source>values removed</source>
        <translation>移除取值</translation>
    </message>
    <message>
        <source>narrower limit</source>
        <translation>限制收紧</translation>
    </message>
    <message>
        <source>wider limit</source>
        <translation>限制放宽</translation>
    </message>
    <message>
        <source>other default</source>
        <translation>默认值不同</translation>
    </message>
    <message>
        <source>deprecated</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>no longer deprecated</source>
        <translation>不再弃用</translation>
    </message>
    <message>
        <source>null allowed</source>
        <translation>允许 null</translation>
    </message>
    <message>
        <source>null refused</source>
        <translation>不允许 null</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1, required</source>
        <translation>%1，必填</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>没有变化</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>changes, operations</comment>
        <translation>%2中有 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln 处变化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s)</source>
        <translation>
            <numerusform>%Ln 个接口</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, none of them breaking</source>
        <comment>changes in operations</comment>
        <translation>%1，均不影响现有调用</translation>
    </message>
    <message>
        <source>%1, %2 of them breaking</source>
        <comment>changes in operations</comment>
        <translation>%1，其中 %2 处会影响现有调用</translation>
    </message>
</context>
<context>
    <name>Charset</name>
    <message>
        <source>This system has no GBK converter</source>
        <translation>此系统没有 GBK 转换器</translation>
    </message>
    <message>
        <source>GBK cannot hold this character</source>
        <translation>GBK 无法表示此字符</translation>
    </message>
    <message>
        <source>Replace it or leave it out</source>
        <translation>替换或去掉它</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>The command line cannot be understood</source>
        <translation>无法理解此命令行</translation>
    </message>
    <message>
        <source>Add --help to see what there is</source>
        <translation>加上 --help 查看可用的选项</translation>
    </message>
    <message>
        <source>The catalogue folder is not there</source>
        <translation>目录文件夹不存在</translation>
    </message>
    <message>
        <source>Check the path given with --catalogue</source>
        <translation>检查 --catalogue 给出的路径</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>无法读取该文件</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>默认 %1</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>The tree has no such place</source>
        <translation>目录树中没有此位置</translation>
    </message>
    <message>
        <source>Start with list alone and go down one level at a time</source>
        <translation>先只用 list，再逐级往下查看</translation>
    </message>
    <message>
        <source>Nothing matches. Try fewer letters, #name for parameters or !code for error codes</source>
        <translation>没有匹配项。可减少字母，用 #名称 查找参数，或用 !错误码 查找错误码</translation>
    </message>
    <message>
        <source>There is no such verb</source>
        <translation>没有这个命令</translation>
    </message>
    <message>
        <source>Add --help to see them all</source>
        <translation>加上 --help 查看全部命令</translation>
    </message>
    <message>
        <source>operations: %1, files: %2, not understood: %3</source>
        <translation>接口：%1，文件：%2，未能识别：%3</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 / %2 个文件</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no former import of this source to compare with</source>
        <translation>此来源没有可比较的上一次导入</translation>
    </message>
    <message>
        <source>It is there after the next import that changes anything</source>
        <translation>下一次有变化的导入之后即可比较</translation>
    </message>
    <message>
        <source>The catalogue has no such version of the service</source>
        <translation>目录中没有该服务的这个版本</translation>
    </message>
    <message>
        <source>It has %1</source>
        <translation>现有 %1</translation>
    </message>
    <message>
        <source>The catalogue has one version only of this service</source>
        <translation>目录中该服务只有一个版本</translation>
    </message>
    <message>
        <source>Bring another one in; what an import changed is compared by its source</source>
        <translation>再导入一个版本；导入带来的变化按来源比较</translation>
    </message>
    <message>
        <source>Several versions could be meant</source>
        <translation>可能指多个版本</translation>
    </message>
    <message>
        <source>Say which two: %1</source>
        <translation>指明两个版本：%1</translation>
    </message>
    <message>
        <source>Import of %1, then of %2</source>
        <translation>先是 %1 的导入，后是 %2 的导入</translation>
    </message>
    <message>
        <source>Several services have this name</source>
        <translation>有多个服务使用此名称</translation>
    </message>
    <message>
        <source>Say which: %1</source>
        <translation>指明是哪一个：%1</translation>
    </message>
    <message>
        <source>Nothing breaking changed</source>
        <translation>没有影响现有调用的变化</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
</context>
<context>
    <name>CountersignJson</name>
    <message>
        <source>has an unknown word: %1</source>
        <translation>含未知的词：%1</translation>
    </message>
    <message>
        <source>is nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>do not fit the type</source>
        <translation>与类型不符</translation>
    </message>
    <message>
        <source>has an entry without a code</source>
        <translation>有一个条目没有错误码</translation>
    </message>
    <message>
        <source>is missing or empty</source>
        <translation>缺少或为空</translation>
    </message>
    <message>
        <source>must be http or https</source>
        <translation>必须为 http 或 https</translation>
    </message>
    <message>
        <source>must be below 65536</source>
        <translation>必须小于 65536</translation>
    </message>
    <message>
        <source>The catalogue source cannot be read (%1)</source>
        <translation>无法读取目录的源文件（%1）</translation>
    </message>
    <message>
        <source>Mend this place in the file</source>
        <translation>修正文件中的此处</translation>
    </message>
    <message>
        <source>stands in the file twice: %1</source>
        <translation>在文件中出现了两次：%1</translation>
    </message>
    <message>
        <source>Check the path and your rights to it</source>
        <translation>检查路径及其访问权限</translation>
    </message>
    <message>
        <source>must be countersign-catalogue-2</source>
        <translation>必须为 countersign-catalogue-2</translation>
    </message>
    <message>
        <source>must name each group once, in both languages</source>
        <translation>每个分组必须且只能列出一次，并给出两种语言的名称</translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message>
        <source>The environment holds only a part of the credentials</source>
        <translation>环境变量中只有一部分凭证</translation>
    </message>
    <message>
        <source>Set this variable too, or name a profile</source>
        <translation>同时设置此变量，或指定一个凭证配置</translation>
    </message>
    <message>
        <source>The keychain has no secret for this profile</source>
        <translation>系统密钥环中没有此凭证配置的密钥</translation>
    </message>
    <message>
        <source>It gave other bytes back than were written</source>
        <translation>读回的字节与写入的不同</translation>
    </message>
    <message>
        <source>The entry is still there</source>
        <translation>该条目仍然存在</translation>
    </message>
    <message>
        <source>memory of this run</source>
        <translation>本次运行的内存</translation>
    </message>
    <message>
        <source>No secret is kept in memory for this profile</source>
        <translation>内存中没有此凭证配置的密钥</translation>
    </message>
    <message>
        <source>There is no such kind of profile</source>
        <translation>没有这种凭证配置</translation>
    </message>
    <message>
        <source>Kinds: %1</source>
        <translation>可用种类：%1</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>The file of profiles cannot be read or written</source>
        <translation>无法读取或写入凭证配置文件</translation>
    </message>
    <message>
        <source>The file of profiles is damaged</source>
        <translation>凭证配置文件已损坏</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Mend the line or move the file away</source>
        <translation>修正该行，或移走该文件</translation>
    </message>
    <message>
        <source>the system&apos;s keychain</source>
        <translation>系统密钥环</translation>
    </message>
    <message>
        <source>Enter the secret again</source>
        <translation>重新输入密钥</translation>
    </message>
    <message>
        <source>Enter it again: it was kept for one run only</source>
        <translation>重新输入：它只保留到上次运行结束</translation>
    </message>
    <message>
        <source>The keychain answers: %1</source>
        <translation>系统密钥环可用：%1</translation>
    </message>
    <message>
        <source>Secrets can be stored</source>
        <translation>可以保存密钥</translation>
    </message>
    <message>
        <source>No keychain answers: %1</source>
        <translation>系统密钥环没有应答：%1</translation>
    </message>
    <message>
        <source>Start it, or keep secrets for this run only</source>
        <translation>启动它，或只在本次运行中保留密钥</translation>
    </message>
    <message>
        <source>The keychain is locked: %1</source>
        <translation>系统密钥环已锁定：%1</translation>
    </message>
    <message>
        <source>Unlock it in the password manager of the desktop, or answer the system&apos;s prompt at the next try</source>
        <translation>在桌面的密码管理程序中解锁，或在下次尝试时回应系统的提示</translation>
    </message>
    <message>
        <source>The keychain refuses access: %1</source>
        <translation>系统密钥环拒绝访问：%1</translation>
    </message>
    <message>
        <source>Allow Countersign in the settings of the keychain or of the sandbox, then try again</source>
        <translation>在系统密钥环或沙盒的设置中允许 Countersign 访问，然后重试</translation>
    </message>
    <message>
        <source>The keychain has not answered yet: %1</source>
        <translation>系统密钥环尚未应答：%1</translation>
    </message>
    <message>
        <source>Look for a prompt of the system behind other windows; we go on waiting</source>
        <translation>查看其他窗口后面是否有系统提示；我们会继续等待</translation>
    </message>
</context>
<context>
    <name>CurlExporter</name>
    <message>
        <source>Send it from here, or change this value</source>
        <translation>在本程序中发送，或修改此值</translation>
    </message>
    <message>
        <source> Servers accept a nonce only once.</source>
        <translation>服务端对同一随机数只接受一次。</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source> Servers accept it for about %1 and a nonce only once.</source>
        <translation>服务端在约 %1内接受此请求，对同一随机数只接受一次。</translation>
    </message>
    <message>
        <source> Servers accept it for about %1.</source>
        <translation>服务端在约 %1内接受此请求。</translation>
    </message>
    <message>
        <source>Signed %1 with AccessKey %2.</source>
        <translation>于 %1 使用 AccessKey %2 签名。</translation>
    </message>
    <message>
        <source>Not signed.</source>
        <translation>未签名。</translation>
    </message>
    <message>
        <source>The X-Auth-Token is not in here: it is taken from the environment variable HUAWEI_TOKEN.</source>
        <translation>此处不含 X-Auth-Token：它取自环境变量 HUAWEI_TOKEN。</translation>
    </message>
    <message>
        <source>Holds the security token of a temporary key, since it was signed with the rest: pass it on with care.</source>
        <translation>含临时密钥的安全令牌（STS Token），因为它与其余内容一同参与签名：转发时需谨慎。</translation>
    </message>
    <message>
        <source>For the practice gateway, as long as it runs on this port.</source>
        <translation>供练习网关使用，仅在其于此端口运行期间有效。</translation>
    </message>
    <message>
        <source>The method is no HTTP token</source>
        <translation>请求方法不符合 HTTP 的写法</translation>
    </message>
    <message>
        <source>The URL holds a character that must be encoded</source>
        <translation>URL 含必须编码的字符</translation>
    </message>
    <message>
        <source>The URL is longer than an argument can be</source>
        <translation>URL 超出命令行参数的最大长度</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>The header is longer than an argument can be</source>
        <translation>请求头超出命令行参数的最大长度</translation>
    </message>
    <message>
        <source>The header&apos;s name is no HTTP token</source>
        <translation>请求头的名称不符合 HTTP 的写法</translation>
    </message>
    <message>
        <source>The header&apos;s value holds a control character</source>
        <translation>请求头的值含控制字符</translation>
    </message>
    <message>
        <source>curl would cut the body into chunks of its own</source>
        <translation>curl 会自行将请求体分块</translation>
    </message>
    <message>
        <source>curl sends no body with HEAD</source>
        <translation>curl 的 HEAD 请求不发送请求体</translation>
    </message>
    <message>
        <source>one signed request for a POSIX shell; servers accept it for a short time only</source>
        <translation>一个已签名的请求，用于 POSIX shell；服务端仅在短时间内接受</translation>
    </message>
    <message>
        <source>The form is percent-encoded from GBK bytes, not from UTF-8.</source>
        <translation>表单由 GBK 字节做百分号编码，而非 UTF-8。</translation>
    </message>
</context>
<context>
    <name>CurlReader</name>
    <message>
        <source>curl command for cmd</source>
        <translation>适用于 cmd 的 curl 命令</translation>
    </message>
    <message>
        <source>curl command for PowerShell</source>
        <translation>适用于 PowerShell 的 curl 命令</translation>
    </message>
    <message>
        <source>curl command</source>
        <translation>curl 命令</translation>
    </message>
    <message>
        <source>A quote is not closed, so the command is cut off</source>
        <translation>引号没有闭合，命令不完整</translation>
    </message>
    <message>
        <source>Copy all of it</source>
        <translation>完整复制</translation>
    </message>
    <message>
        <source>A line does not end in the sign that continues it</source>
        <translation>有一行的末尾不是续行符</translation>
    </message>
    <message>
        <source>Put it at the very end of the line; it was read as one command</source>
        <translation>续行符必须是该行最后一个字符；此处已按一条命令读取</translation>
    </message>
    <message>
        <source>The URL is not in quotes: a shell ends the command at its first ampersand</source>
        <translation>URL 没有加引号：shell 会在第一个 &amp; 处结束命令</translation>
    </message>
    <message>
        <source>Put the URL in quotes; it was read as a whole</source>
        <translation>给 URL 加上引号；此处已按完整 URL 读取</translation>
    </message>
    <message>
        <source>Quotes are written \&quot; as PowerShell up to 7.2 wants them</source>
        <translation>引号写成了 \&quot;，这是 PowerShell 7.2 及更早版本的写法</translation>
    </message>
    <message>
        <source>Newer ones send the backslashes, too</source>
        <translation>更新的版本会把反斜杠一并发送</translation>
    </message>
    <message>
        <source>The value of a shell variable is not known</source>
        <translation>不知道某个 shell 变量的值</translation>
    </message>
    <message>
        <source>Put the value in its place</source>
        <translation>把值填到它的位置</translation>
    </message>
</context>
<context>
    <name>CurlRequest</name>
    <message>
        <source>The command ends in an option without its value</source>
        <translation>命令以一个缺少取值的选项结尾</translation>
    </message>
    <message>
        <source>Copy all of it</source>
        <translation>完整复制</translation>
    </message>
    <message>
        <source>curl has no such option, as far as it is known here</source>
        <translation>据此处所知，curl 没有这个选项</translation>
    </message>
    <message>
        <source>It was passed over</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>The command sends several requests</source>
        <translation>命令会发送多个请求</translation>
    </message>
    <message>
        <source>Only the first one was read</source>
        <translation>只读取了第一个</translation>
    </message>
    <message>
        <source>Options stand in a file, which is not opened</source>
        <translation>部分选项写在文件中，而文件不会被打开</translation>
    </message>
    <message>
        <source>Put them into the command</source>
        <translation>把它们写进命令</translation>
    </message>
    <message>
        <source>curl computes an authorization by itself, which is not in the command</source>
        <translation>curl 会自行计算认证信息，命令中看不到</translation>
    </message>
    <message>
        <source>Paste what curl -v shows that it sent</source>
        <translation>粘贴 curl -v 显示的发送内容</translation>
    </message>
    <message>
        <source>The command names several URLs</source>
        <translation>命令中有多个 URL</translation>
    </message>
    <message>
        <source>What is piped into curl is not known</source>
        <translation>不知道通过管道传给 curl 的内容</translation>
    </message>
    <message>
        <source>Put it into the command</source>
        <translation>把它写进命令</translation>
    </message>
    <message>
        <source>A file is named and not opened</source>
        <translation>命令引用了一个文件，该文件不会被打开</translation>
    </message>
    <message>
        <source>Put its contents into the command</source>
        <translation>把文件内容写进命令</translation>
    </message>
    <message>
        <source>curl before 7.86 sends a blank as %20, later ones as a plus</source>
        <translation>curl 7.86 之前的版本把空格发送为 %20，之后的版本发送为加号</translation>
    </message>
    <message>
        <source>A plus was assumed</source>
        <translation>此处按加号处理</translation>
    </message>
    <message>
        <source>Some headers come from standard input, as a token does that no argument may show</source>
        <translation>部分请求头来自标准输入，例如不宜出现在参数中的令牌</translation>
    </message>
    <message>
        <source>Add them to the command</source>
        <translation>把它们加进命令</translation>
    </message>
    <message>
        <source>A header without a colon is not sent</source>
        <translation>没有冒号的请求头不会被发送</translation>
    </message>
    <message>
        <source>Write it as Name: value</source>
        <translation>写成 Name: value</translation>
    </message>
    <message>
        <source>A multipart form (-F) is not read</source>
        <translation>不读取 multipart 表单（-F）</translation>
    </message>
    <message>
        <source>No scheme here signs its parts; paste raw HTTP for the hash of its body</source>
        <translation>此处的签名方式都不对其各部分签名；如需请求体哈希，粘贴原始 HTTP</translation>
    </message>
    <message>
        <source>The command has no URL</source>
        <translation>命令中没有 URL</translation>
    </message>
    <message>
        <source>curl refuses such a URL</source>
        <translation>curl 不接受这样的 URL</translation>
    </message>
    <message>
        <source>Encode blanks as %20</source>
        <translation>把空格编码为 %20</translation>
    </message>
    <message>
        <source>The URL holds braces or brackets, from which curl makes several URLs</source>
        <translation>URL 含有花括号或方括号，curl 会据此生成多个 URL</translation>
    </message>
    <message>
        <source>Add --globoff, or encode them; they were read as they are</source>
        <translation>加上 --globoff，或对其编码；此处按原样读取</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>The string to sign belongs to another scheme than the request</source>
        <translation>待签名字符串与请求不属于同一签名方案</translation>
    </message>
    <message>
        <source>Add the string that was signed for this request</source>
        <translation>添加为此请求签名的字符串</translation>
    </message>
</context>
<context>
    <name>DifferenceLayout</name>
    <message>
        <source> … %1 bytes … </source>
        <translation> … %1 字节 … </translation>
    </message>
</context>
<context>
    <name>DifferenceWords</name>
    <message>
        <source>as it is</source>
        <translation>未编码</translation>
    </message>
    <message>
        <source>encoded once</source>
        <translation>编码一次</translation>
    </message>
    <message>
        <source>encoded twice</source>
        <translation>编码两次</translation>
    </message>
    <message>
        <source>encoded %L1 times</source>
        <translation>编码 %L1 次</translation>
    </message>
    <message>
        <source>%1 and %2 are both %3: %4, and %5</source>
        <translation>%1 和 %2 都是%3：前者%4，后者%5</translation>
    </message>
    <message>
        <source>%1 is %2, %3 %4</source>
        <translation>%1 是%2，%3 是%4</translation>
    </message>
    <message>
        <source>%1 sent, not signed</source>
        <translation>发送了 %1，未参与签名</translation>
    </message>
    <message>
        <source>%1 signed, not sent</source>
        <translation>签名中有 %1，未发送</translation>
    </message>
    <message>
        <source>%1 signed, %2 sent</source>
        <translation>签名 %1，发送 %2</translation>
    </message>
    <message>
        <source>%1 arrived, not sent</source>
        <translation>到达 %1，并未发送</translation>
    </message>
    <message>
        <source>%1 sent, did not arrive</source>
        <translation>发送了 %1，未到达</translation>
    </message>
    <message>
        <source>%1 sent, %2 arrived</source>
        <translation>发送 %1，到达 %2</translation>
    </message>
    <message>
        <source>a space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>a plus sign</source>
        <translation>加号</translation>
    </message>
    <message>
        <source>an asterisk</source>
        <translation>星号</translation>
    </message>
    <message>
        <source>a tilde</source>
        <translation>波浪号</translation>
    </message>
    <message>
        <source>a slash</source>
        <translation>斜杠</translation>
    </message>
    <message>
        <source>a colon</source>
        <translation>冒号</translation>
    </message>
    <message>
        <source>a comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>a semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>an equals sign</source>
        <translation>等号</translation>
    </message>
    <message>
        <source>an ampersand</source>
        <translation>与号</translation>
    </message>
    <message>
        <source>a percent sign</source>
        <translation>百分号</translation>
    </message>
    <message>
        <source>a question mark</source>
        <translation>问号</translation>
    </message>
    <message>
        <source>a number sign</source>
        <translation>井号</translation>
    </message>
    <message>
        <source>an at sign</source>
        <translation>at 符号</translation>
    </message>
    <message>
        <source>a quotation mark</source>
        <translation>双引号</translation>
    </message>
    <message>
        <source>an apostrophe</source>
        <translation>单引号</translation>
    </message>
    <message>
        <source>a line end</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>a line end with a carriage return</source>
        <translation>带回车的换行</translation>
    </message>
    <message>
        <source>a carriage return</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>a tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>a no-break space</source>
        <translation>不间断空格</translation>
    </message>
    <message>
        <source>a byte order mark</source>
        <translation>字节序标记</translation>
    </message>
    <message>
        <source>byte %L1: %2</source>
        <translation>字节 %L1：%2</translation>
    </message>
    <message>
        <source>byte %L1 in %2: %3</source>
        <translation>字节 %L1，位于 %2：%3</translation>
    </message>
</context>
<context>
    <name>Encoding</name>
    <message>
        <source>The text is not Base64</source>
        <translation>该文本不是 Base64</translation>
    </message>
    <message>
        <source>Use the standard alphabet with padding</source>
        <translation>使用带填充的标准字母表</translation>
    </message>
</context>
<context>
    <name>Endpoint</name>
    <message>
        <source>This is no IPv6 address</source>
        <translation>这不是 IPv6 地址</translation>
    </message>
    <message>
        <source>Write it as [::1]</source>
        <translation>写成 [::1] 的形式</translation>
    </message>
    <message>
        <source>The endpoint has no host</source>
        <translation>服务地址缺少主机名</translation>
    </message>
    <message>
        <source>Write it as ecs.aliyuncs.com</source>
        <translation>写成 ecs.aliyuncs.com 的形式</translation>
    </message>
    <message>
        <source>This is no host name</source>
        <translation>这不是主机名</translation>
    </message>
    <message>
        <source>Letters, digits, hyphens and single dots, or an IP address</source>
        <translation>可用字母、数字、连字符和单个的点，或 IP 地址</translation>
    </message>
    <message>
        <source>The port is out of range</source>
        <translation>端口超出范围</translation>
    </message>
    <message>
        <source>A number from 1 to 65535</source>
        <translation>1 到 65535 之间的数</translation>
    </message>
    <message>
        <source>Leave only scheme, host and port</source>
        <translation>只保留协议、主机名和端口</translation>
    </message>
    <message>
        <source>An endpoint has no query</source>
        <translation>服务地址不含查询字符串</translation>
    </message>
    <message>
        <source>An endpoint has no fragment</source>
        <translation>服务地址不含片段标识</translation>
    </message>
    <message>
        <source>An endpoint has no path: it comes from the operation</source>
        <translation>服务地址不含路径：路径由接口决定</translation>
    </message>
    <message>
        <source>The endpoint is empty</source>
        <translation>服务地址为空</translation>
    </message>
    <message>
        <source>The endpoint holds a blank or a control character</source>
        <translation>服务地址含空格或控制字符</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>将其去掉</translation>
    </message>
    <message>
        <source>The endpoint has another scheme than https or http</source>
        <translation>服务地址的协议不是 https 或 http</translation>
    </message>
    <message>
        <source>Write https:// in front</source>
        <translation>在前面写上 https://</translation>
    </message>
    <message>
        <source>An endpoint carries no user name or password</source>
        <translation>服务地址不含用户名或密码</translation>
    </message>
    <message>
        <source>Take out what stands before @; keys belong in a profile</source>
        <translation>去掉 @ 前的内容；密钥应保存在凭证配置中</translation>
    </message>
    <message>
        <source>The endpoint has several colons</source>
        <translation>服务地址含多个冒号</translation>
    </message>
    <message>
        <source>Put an IPv6 address in brackets: [::1]</source>
        <translation>将 IPv6 地址放在方括号中：[::1]</translation>
    </message>
</context>
<context>
    <name>EndpointResolver</name>
    <message>
        <source>The catalogue has no endpoint for this region</source>
        <translation>目录中没有此地域的服务地址</translation>
    </message>
    <message>
        <source>Choose another region, or type the endpoint</source>
        <translation>选择其他地域，或输入服务地址</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <translation>%1。%2。%3</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>The examples cannot be read (%1)</source>
        <translation>无法读取示例（%1）</translation>
    </message>
    <message>
        <source>Mend this place in the file, or install the program again</source>
        <translation>改正文件中的这一处，或重新安装程序</translation>
    </message>
    <message>
        <source>must be cloud/product/version/name</source>
        <translation>必须是 cloud/product/version/name 的形式</translation>
    </message>
    <message>
        <source>names %1 twice</source>
        <translation>重复给出 %1</translation>
    </message>
    <message>
        <source>must be countersign-examples-1</source>
        <translation>必须是 countersign-examples-1</translation>
    </message>
    <message>
        <source>stands in the file twice: %1</source>
        <translation>在文件中出现两次：%1</translation>
    </message>
</context>
<context>
    <name>ExplainReport</name>
    <message>
        <source>Signature observed: %1</source>
        <translation>观察到的签名：%1</translation>
    </message>
    <message>
        <source>Signature expected: %1</source>
        <translation>应有的签名：%1</translation>
    </message>
    <message>
        <source>Hypotheses tried: %1, in %2 s</source>
        <translation>已尝试的假设：%1 个，用时 %2 秒</translation>
    </message>
    <message>
        <source>Reproduced: with this the observed signature comes out, byte for byte.</source>
        <translation>已复现：由此得出的签名与观察到的签名逐字节相同。</translation>
    </message>
    <message>
        <source>Seen from the server&apos;s string to sign:</source>
        <translation>由服务端的待签名字符串看出：</translation>
    </message>
    <message>
        <source>Seen from the string that was signed:</source>
        <translation>由实际签名的字符串看出：</translation>
    </message>
    <message>
        <source>Seen from the request and the answer:</source>
        <translation>由请求和响应看出：</translation>
    </message>
    <message>
        <source>First difference, at byte %1:</source>
        <translation>首处差异，位于第 %1 字节：</translation>
    </message>
    <message>
        <source>expected: %1</source>
        <translation>应为：%1</translation>
    </message>
    <message>
        <source>server: %1</source>
        <translation>服务端：%1</translation>
    </message>
    <message>
        <source>signed: %1</source>
        <translation>已签名：%1</translation>
    </message>
    <message>
        <source>Reproduced with the published request and sample key of %1, in every character that the signature shows.</source>
        <translation>用 %1 已发布的请求和示例密钥得到了该签名中可见的每个字符。</translation>
    </message>
    <message>
        <source>Reproduced with the published request and sample key of %1, byte for byte.</source>
        <translation>用 %1 已发布的请求和示例密钥逐字节得到了该签名。</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message>
        <source>There is no such export format</source>
        <translation>没有这种导出格式</translation>
    </message>
    <message>
        <source>Choose one of %1</source>
        <translation>从中选择：%1</translation>
    </message>
</context>
<context>
    <name>GivenRefusal</name>
    <message>
        <source>JSON that is cut off or damaged</source>
        <translation>被截断或损坏的 JSON</translation>
    </message>
    <message>
        <source>JSON of an answer that succeeded</source>
        <translation>成功响应的 JSON</translation>
    </message>
    <message>
        <source>JSON without an error&apos;s code or message</source>
        <translation>没有错误码或错误消息的 JSON</translation>
    </message>
    <message>
        <source>a page of HTML</source>
        <translation>HTML 页面</translation>
    </message>
    <message>
        <source>XML without an error&apos;s code or message</source>
        <translation>没有错误码或错误消息的 XML</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>没有内容</translation>
    </message>
    <message>
        <source>text without an error&apos;s code or message</source>
        <translation>没有错误码或错误消息的文本</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not understood as a refusal; it reads as: %1</source>
        <translation>服务端的响应不是可识别的拒绝响应；其内容识别为：%1</translation>
    </message>
    <message>
        <source>Give its body with the error&apos;s code as it came, or all of it with status line and headers; where it had no body, the status line alone: HTTP/1.1 403 Forbidden</source>
        <translation>原样提供带错误码的响应体，或包含状态行和响应头的完整响应；没有响应体时，只提供状态行：HTTP/1.1 403 Forbidden</translation>
    </message>
</context>
<context>
    <name>HarReader</name>
    <message>
        <source>The body is not in Base64, as it says it is</source>
        <translation>请求体声明为 Base64，实际并不是</translation>
    </message>
    <message>
        <source>Export the entry anew</source>
        <translation>重新导出该条目</translation>
    </message>
    <message>
        <source>The body is recorded as parameters only</source>
        <translation>请求体只记录了参数</translation>
    </message>
    <message>
        <source>It was encoded anew, perhaps other than it was sent</source>
        <translation>已重新编码，可能与实际发送的不同</translation>
    </message>
    <message>
        <source>HAR entry</source>
        <translation>HAR 条目</translation>
    </message>
    <message>
        <source>%1, answered %2</source>
        <translation>%1，应答 %2</translation>
    </message>
    <message numerus="yes">
        <source>HAR file with %n entry(s)</source>
        <translation>
            <numerusform>含 %n 个条目的 HAR 文件</numerusform>
        </translation>
    </message>
    <message>
        <source>None of its requests shows a signature that is known here</source>
        <translation>其中没有请求带有此处认识的签名</translation>
    </message>
    <message>
        <source>Record the call again; some browsers leave headers out unless they are told to export sensitive data</source>
        <translation>重新录制该调用；有些浏览器只有在选择导出敏感数据时才会保留请求头</translation>
    </message>
    <message numerus="yes">
        <source>The file has %n entry(s)</source>
        <translation>
            <numerusform>文件有 %n 个条目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed one(s) can be chosen</source>
        <translation>
            <numerusform>可选择的已签名条目有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is cut off or damaged</source>
        <translation>文件不完整或已损坏</translation>
    </message>
    <message>
        <source>What stands in front of the fault was read</source>
        <translation>已读取出错位置之前的内容</translation>
    </message>
</context>
<context>
    <name>HeldMoment</name>
    <message>
        <source>The nonce is held still and may have been used before</source>
        <translation>随机数已固定，之前可能已用过</translation>
    </message>
    <message>
        <source>Let the nonce run again, or send it as it is: servers take a nonce only once</source>
        <translation>恢复随机数自动生成，或按原样发送：服务端只接受一次同样的随机数</translation>
    </message>
    <message>
        <source>The clock is held at %1 UTC</source>
        <translation>时钟固定在 %1 UTC</translation>
    </message>
    <message>
        <source>Let the clock run again, or send with this time: servers refuse one that is too old</source>
        <translation>恢复时钟走动，或用此时间发送：服务端会拒绝过旧的时间</translation>
    </message>
    <message>
        <source>The clock is held at %1 UTC, and so is the nonce</source>
        <translation>时钟固定在 %1 UTC，随机数也已固定</translation>
    </message>
    <message>
        <source>Let them run again, or send as it is: servers refuse an old time, and a nonce that comes twice</source>
        <translation>恢复自动，或按原样发送：服务端会拒绝过旧的时间和重复的随机数</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>no key: in the list of all actions</source>
        <translation>无按键：见“所有操作”列表</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the folder of the help pages in this language</comment>
        <translation>zh_CN</translation>
    </message>
</context>
<context>
    <name>HuaweiAkskScheme</name>
    <message>
        <source>The request already carries an authorization</source>
        <translation>请求已带有 Authorization</translation>
    </message>
    <message>
        <source>Leave it out; it is computed</source>
        <translation>不要填写；它由程序计算</translation>
    </message>
    <message>
        <source>The signed headers lack the date</source>
        <translation>参与签名的请求头缺少日期</translation>
    </message>
    <message>
        <source>Add x-sdk-date to the list</source>
        <translation>将 x-sdk-date 加入列表</translation>
    </message>
    <message>
        <source>Canonical URI</source>
        <translation>规范化 URI</translation>
    </message>
    <message>
        <source>Each segment of the path is percent-encoded once, and a slash ends the path.</source>
        <translation>路径的每一段做一次百分号编码，路径以斜杠结尾。</translation>
    </message>
    <message>
        <source>Canonical query</source>
        <translation>规范化查询字符串</translation>
    </message>
    <message>
        <source>The query parameters are percent-encoded, sorted by name and value, and joined by &amp;.</source>
        <translation>查询参数做百分号编码，按名称和值排序，并用 &amp; 连接。</translation>
    </message>
    <message>
        <source>Canonical headers</source>
        <translation>规范化请求头</translation>
    </message>
    <message>
        <source>Each signed header is a line of its lower-case name, a colon and its trimmed value, sorted by name.</source>
        <translation>每个参与签名的请求头占一行：小写名称、冒号、去除首尾空白的值，按名称排序。</translation>
    </message>
    <message>
        <source>Signed headers</source>
        <translation>参与签名的请求头</translation>
    </message>
    <message>
        <source>The names of the signed headers are joined by semicolons in the same order.</source>
        <translation>参与签名的请求头的名称按同样顺序用分号连接。</translation>
    </message>
    <message>
        <source>Hashed payload</source>
        <translation>请求体哈希</translation>
    </message>
    <message>
        <source>Canonical request</source>
        <translation>规范化请求</translation>
    </message>
    <message>
        <source>The method, canonical URI, canonical query, canonical headers, signed headers and hashed payload follow one another, a line each.</source>
        <translation>请求方法、规范化 URI、规范化查询字符串、规范化请求头、参与签名的请求头和请求体哈希依次排列，各占一行。</translation>
    </message>
    <message>
        <source>String to sign</source>
        <translation>待签名字符串</translation>
    </message>
    <message>
        <source>The algorithm, the value of X-Sdk-Date and the hash of the canonical request stand on three lines.</source>
        <translation>算法、X-Sdk-Date 的值和规范化请求的哈希各占一行，共三行。</translation>
    </message>
    <message>
        <source>There is no access key (AK)</source>
        <translation>缺少访问密钥 ID（AK）</translation>
    </message>
    <message>
        <source>There is no secret key (SK)</source>
        <translation>缺少秘密访问密钥（SK）</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>The key is the secret key (SK) itself.</source>
        <translation>密钥就是秘密访问密钥（SK）本身。</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>The signature is HMAC-SHA256 over the string to sign, written in lower-case hex.</source>
        <translation>对待签名字符串做 HMAC-SHA256，结果用小写十六进制表示即为签名。</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Authorization</translation>
    </message>
    <message>
        <source>Algorithm, access key, signed headers and signature are sent in the header Authorization.</source>
        <translation>算法、访问密钥 ID、参与签名的请求头和签名写入请求头 Authorization 发送。</translation>
    </message>
    <message>
        <source>Huawei AK/SK</source>
        <translation>华为云 AK/SK</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>This algorithm cannot be computed</source>
        <translation>无法计算这种算法</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>The derived key needs region and service</source>
        <translation>派生密钥需要地域和服务</translation>
    </message>
    <message>
        <source>Give both, as ap-southeast-1 and sms, or use %1</source>
        <translation>给出两者，例如 ap-southeast-1 和 sms，或使用 %1</translation>
    </message>
    <message>
        <source>The value of the header X-Sdk-Content-Sha256 or X-Sdk-Content-Sm3 stands for the hash of the body.</source>
        <translation>请求头 X-Sdk-Content-Sha256 或 X-Sdk-Content-Sm3 的值代替请求体的哈希。</translation>
    </message>
    <message>
        <source>The body is hashed by %1 and written in lower-case hex.</source>
        <translation>对请求体计算 %1 哈希，写成小写十六进制。</translation>
    </message>
    <message>
        <source>Credential scope</source>
        <translation>凭证范围</translation>
    </message>
    <message>
        <source>The day of X-Sdk-Date, the region and the service are joined by slashes; the derived key holds for them alone.</source>
        <translation>X-Sdk-Date 的日期、地域和服务用斜杠连接；派生密钥仅对它们有效。</translation>
    </message>
    <message>
        <source>The algorithm, the value of X-Sdk-Date, the credential scope and the hash of the canonical request stand on four lines.</source>
        <translation>算法、X-Sdk-Date 的值、凭证范围和规范化请求的哈希各占一行，共四行。</translation>
    </message>
    <message>
        <source>The key is the lower-case hex text of HKDF-SHA256 over the secret key (SK), with the access key (AK) as salt and the credential scope as info.</source>
        <translation>密钥是对 Secret Key（SK）做 HKDF-SHA256 的小写十六进制文本，以 Access Key（AK）为 salt，以凭证范围为 info。</translation>
    </message>
    <message>
        <source>The signature is HMAC-SM3 over the string to sign, written in lower-case hex.</source>
        <translation>签名是对待签名字符串计算的 HMAC-SM3，写成小写十六进制。</translation>
    </message>
    <message>
        <source>Region of the derived key</source>
        <translation>派生密钥的地域</translation>
    </message>
    <message>
        <source>Service of the derived key</source>
        <translation>派生密钥的服务</translation>
    </message>
</context>
<context>
    <name>HuaweiTokenScheme</name>
    <message>
        <source>Huawei token (X-Auth-Token)</source>
        <translation>华为云令牌（X-Auth-Token）</translation>
    </message>
    <message>
        <source>The profile has no token</source>
        <translation>此凭证配置没有令牌</translation>
    </message>
    <message>
        <source>Get a token from IAM and give it to the profile</source>
        <translation>从 IAM 获取令牌，并填入凭证配置</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Authorization</translation>
    </message>
    <message>
        <source>The token is sent in the header X-Auth-Token as it is; nothing is signed.</source>
        <translation>令牌原样写入请求头 X-Auth-Token 发送；不做签名。</translation>
    </message>
</context>
<context>
    <name>JobReader</name>
    <message>
        <source>An object is expected here</source>
        <translation>此处应为对象</translation>
    </message>
    <message>
        <source>Write {…}</source>
        <translation>写成 {…}</translation>
    </message>
    <message>
        <source>A text is expected here</source>
        <translation>此处应为文本</translation>
    </message>
    <message>
        <source>Put the value in quotes, or give its bytes as {&quot;base64&quot;: &quot;…&quot;}</source>
        <translation>将值放在引号中，或用 {&quot;base64&quot;: &quot;…&quot;} 给出其字节</translation>
    </message>
    <message>
        <source>A list of pairs is expected here</source>
        <translation>此处应为成对值的列表</translation>
    </message>
    <message>
        <source>Write [[&quot;name&quot;, &quot;value&quot;], …]</source>
        <translation>写成 [[&quot;name&quot;, &quot;value&quot;], …]</translation>
    </message>
    <message>
        <source>A pair is expected here</source>
        <translation>此处应为一对值</translation>
    </message>
    <message>
        <source>Write [&quot;name&quot;, &quot;value&quot;]</source>
        <translation>写成 [&quot;name&quot;, &quot;value&quot;]</translation>
    </message>
    <message>
        <source>The URL is not complete, or has a fragment</source>
        <translation>URL 不完整，或带有片段标识</translation>
    </message>
    <message>
        <source>Write scheme, host and path, as in https://ecs.aliyuncs.com/</source>
        <translation>写出协议、主机名和路径，例如 https://ecs.aliyuncs.com/</translation>
    </message>
    <message>
        <source>There is no request to sign</source>
        <translation>没有要签名的请求</translation>
    </message>
    <message>
        <source>Give method, url, query, form, headers and body</source>
        <translation>给出 method、url、query、form、headers 和 body</translation>
    </message>
    <message>
        <source>The body is there twice</source>
        <translation>请求体出现了两次</translation>
    </message>
    <message>
        <source>Give body or bodyBase64</source>
        <translation>只给出 body 或 bodyBase64</translation>
    </message>
    <message>
        <source>The request has a form and a body</source>
        <translation>请求同时有表单和请求体</translation>
    </message>
    <message>
        <source>Give one of them</source>
        <translation>只给出其中一个</translation>
    </message>
    <message>
        <source>The time is no UTC time</source>
        <translation>该时间不是 UTC 时间</translation>
    </message>
    <message>
        <source>Write it as 2016-02-23T12:46:24Z</source>
        <translation>写成 2016-02-23T12:46:24Z 的形式</translation>
    </message>
    <message>
        <source>The input is not one JSON object</source>
        <translation>输入不是一个 JSON 对象</translation>
    </message>
    <message>
        <source>Give one object, on one line in a batch</source>
        <translation>给出一个对象；批量输入时每个对象占一行</translation>
    </message>
    <message>
        <source>The scheme is missing</source>
        <translation>缺少签名方案</translation>
    </message>
    <message>
        <source>Give its id, as alibaba-rpc-v1</source>
        <translation>给出其 id，例如 alibaba-rpc-v1</translation>
    </message>
    <message>
        <source>The request has no URL</source>
        <translation>该请求没有 URL</translation>
    </message>
    <message>
        <source>Give it as it was sent: https://host/path?query</source>
        <translation>按发送时的样子给出：https://host/path?query</translation>
    </message>
</context>
<context>
    <name>JsonFields</name>
    <message>
        <source>must be an object</source>
        <translation>必须为对象</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>必须为文本</translation>
    </message>
    <message>
        <source>is missing or empty</source>
        <translation>缺少或为空</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>必须为 true 或 false</translation>
    </message>
    <message>
        <source>must be a whole number from 0 to 2147483647</source>
        <translation>必须为 0 到 2147483647 之间的整数</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>必须为列表</translation>
    </message>
    <message>
        <source>must be a list of texts</source>
        <translation>必须为文本列表</translation>
    </message>
    <message>
        <source>must be a list of pairs</source>
        <translation>必须为成对值的列表</translation>
    </message>
    <message>
        <source>is not a member that is known here</source>
        <translation>不是此处已知的成员</translation>
    </message>
    <message>
        <source>stands here twice</source>
        <translation>在此处出现了两次</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>There is no such language</source>
        <translation>没有这种语言</translation>
    </message>
    <message>
        <source>Use en or zh_CN</source>
        <translation>使用 en 或 zh_CN</translation>
    </message>
</context>
<context>
    <name>LatePart</name>
    <message>
        <source>A part of the program is missing</source>
        <translation>程序缺少一个组件</translation>
    </message>
    <message>
        <source>Install the program again</source>
        <translation>重新安装本程序</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>An explorer for signed cloud APIs</source>
        <translation>面向需签名云 API 的浏览与调试工具</translation>
    </message>
    <message>
        <source>Open an operation: ecs/DescribeRegions</source>
        <translation>打开一个接口：ecs/DescribeRegions</translation>
    </message>
    <message>
        <source>Choose a profile: Practice</source>
        <translation>选择凭证配置：练习</translation>
    </message>
    <message>
        <source>Send the operation once it is open</source>
        <translation>接口打开后即发送</translation>
    </message>
    <message>
        <source>Write a picture of the window once it is idle and quit</source>
        <translation>窗口空闲后写出其图片并退出</translation>
    </message>
    <message>
        <source>Size of the window: 1280x800</source>
        <translation>窗口大小：1280x800</translation>
    </message>
    <message>
        <source>Colours: light or dark</source>
        <translation>颜色：light 或 dark</translation>
    </message>
    <message>
        <source>Language: en or zh_CN</source>
        <translation>语言：en 或 zh_CN</translation>
    </message>
    <message>
        <source>Use another catalogue file</source>
        <translation>使用另一个目录文件</translation>
    </message>
    <message>
        <source>An operation is opened by product and name</source>
        <translation>打开接口需要给出产品和名称</translation>
    </message>
    <message>
        <source>For example: --open ecs/DescribeRegions</source>
        <translation>例如：--open ecs/DescribeRegions</translation>
    </message>
    <message>
        <source>Install Countersign again, or start it with --catalogue and another file</source>
        <translation>重新安装 Countersign，或用 --catalogue 指定另一个文件启动</translation>
    </message>
    <message>
        <source>The window did not come to rest</source>
        <translation>窗口一直没有空闲</translation>
    </message>
    <message>
        <source>The picture could not be written: %1</source>
        <translation>无法写入图片：%1</translation>
    </message>
    <message>
        <source>The size cannot be read</source>
        <translation>无法识别该尺寸</translation>
    </message>
    <message>
        <source>Write it as 1280x800</source>
        <translation>写成 1280x800 的形式</translation>
    </message>
    <message>
        <source>There is no such theme</source>
        <translation>没有该主题</translation>
    </message>
    <message>
        <source>Use light or dark</source>
        <translation>可用 light 或 dark</translation>
    </message>
    <message>
        <source>Start without the kept tabs and layout; the tabs wait among the closed ones</source>
        <translation>启动时不恢复保留的标签页和布局；标签页放在已关闭的标签页中</translation>
    </message>
    <message>
        <source>The window has no control “%1”</source>
        <translation>窗口中没有控件“%1”</translation>
    </message>
    <message>
        <source>Open the signature debugger with the text of a file; - is the standard input</source>
        <translation>用文件中的文本打开签名调试器；- 表示标准输入</translation>
    </message>
</context>
<context>
    <name>MetadataFetch</name>
    <message>
        <source>The vendor&apos;s list has no such product</source>
        <translation>云厂商的列表中没有这个产品</translation>
    </message>
    <message>
        <source>Check the product&apos;s code: ecs, vpc, …</source>
        <translation>检查产品代码：ecs、vpc……</translation>
    </message>
    <message>
        <source>has a code that is no name, and was not fetched</source>
        <translation>的代码不是有效名称，未获取</translation>
    </message>
    <message>
        <source>has the code of another product, and was not fetched: %1</source>
        <translation>与另一产品的代码相同，未获取：%1</translation>
    </message>
    <message>
        <source>has a version that is no name, and was not fetched: %1</source>
        <translation>的版本不是有效名称，未获取：%1</translation>
    </message>
    <message>
        <source>What was fetched cannot be kept (%1)</source>
        <translation>无法保存获取的内容（%1）</translation>
    </message>
    <message>
        <source>Check the folder, your rights to it and the space left</source>
        <translation>检查文件夹、权限和剩余空间</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>无法创建文件夹</translation>
    </message>
    <message>
        <source>What was fetched cannot be read (%1)</source>
        <translation>无法读取已获取的内容（%1）</translation>
    </message>
    <message>
        <source>Fetch it again</source>
        <translation>重新获取</translation>
    </message>
    <message>
        <source>The vendor&apos;s list has no such product with operations</source>
        <translation>厂商的列表中没有带接口的此产品</translation>
    </message>
    <message>
        <source>is no number of operations that can be; only the first page was fetched</source>
        <translation>不是可能的接口数量；仅获取了第一页</translation>
    </message>
    <message>
        <source>has a name that cannot be asked for, and was not fetched: %1</source>
        <translation>名称无法用于请求，未获取：%1</translation>
    </message>
</context>
<context>
    <name>MetadataFiles</name>
    <message>
        <source>cannot be read (%1)</source>
        <translation>无法读取（%1）</translation>
    </message>
    <message>
        <source>is larger than any metadata and was left out</source>
        <translation>大小超过任何元数据，未导入</translation>
    </message>
    <message>
        <source>The import was cancelled</source>
        <translation>导入已取消</translation>
    </message>
    <message>
        <source>is a link and was not followed</source>
        <translation>是链接，未跟随</translation>
    </message>
    <message>
        <source>The metadata cannot be read (%1)</source>
        <translation>无法读取元数据（%1）</translation>
    </message>
    <message>
        <source>Check the path and your rights to it</source>
        <translation>检查路径和访问权限</translation>
    </message>
    <message>
        <source>no reason is known</source>
        <translation>原因未知</translation>
    </message>
    <message>
        <source>The archive cannot be read (%1)</source>
        <translation>无法读取归档（%1）</translation>
    </message>
    <message>
        <source>Fetch it again</source>
        <translation>重新获取</translation>
    </message>
    <message>
        <source>the archive breaks off (%1)</source>
        <translation>归档不完整（%1）</translation>
    </message>
    <message>
        <source>leads out of the archive and was left out</source>
        <translation>路径指向归档之外，未导入</translation>
    </message>
    <message>
        <source>the archive breaks off here (%1)</source>
        <translation>归档在此处中断（%1）</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>缺少结尾</translation>
    </message>
</context>
<context>
    <name>MetadataImport</name>
    <message>
        <source>This is no metadata that Countersign knows</source>
        <translation>Countersign 无法识别这种元数据</translation>
    </message>
    <message>
        <source>further notes were left out: %1</source>
        <translation>还有 %1 条说明未列出</translation>
    </message>
    <message>
        <source>Give the folder or the archive of aliyun-openapi-meta, a folder with en_us/PRODUCT/VERSION/api-docs.json, or an OpenAPI document</source>
        <translation>给出 aliyun-openapi-meta 的文件夹或压缩包、含有 en_us/PRODUCT/VERSION/api-docs.json 的文件夹，或 OpenAPI 文档</translation>
    </message>
</context>
<context>
    <name>MetadataJson</name>
    <message>
        <source>is not %1 and counts as absent</source>
        <translation>不是%1，视为没有</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a single value</source>
        <translation>单个值</translation>
    </message>
    <message>
        <source>is neither true nor false and counts as false</source>
        <translation>既非 true 也非 false，视为 false</translation>
    </message>
    <message>
        <source>is no JSON and was left out (%1)</source>
        <translation>不是 JSON，未导入（%1）</translation>
    </message>
</context>
<context>
    <name>MetadataSource</name>
    <message>
        <source>Give it as https://api.aliyun.com/meta/v1</source>
        <translation>写成 https://api.aliyun.com/meta/v1 的形式</translation>
    </message>
    <message>
        <source>This is no address of metadata</source>
        <translation>这不是元数据地址</translation>
    </message>
    <message>
        <source>The address of metadata has no query and no fragment</source>
        <translation>元数据地址不能带查询或片段</translation>
    </message>
    <message>
        <source>Metadata is fetched over https only</source>
        <translation>元数据只能通过 https 获取</translation>
    </message>
    <message>
        <source>It names the hosts that signed calls go to; plain http is for a server on this machine</source>
        <translation>元数据决定已签名的请求发往哪些主机；明文 http 仅限本机的服务器</translation>
    </message>
    <message>
        <source>The path of the address has empty or dotted parts</source>
        <translation>地址的路径含有空段或点段</translation>
    </message>
    <message>
        <source>Nobody&apos;s metadata is known by this name</source>
        <translation>没有以此为名的元数据来源</translation>
    </message>
    <message>
        <source>There is: %1</source>
        <translation>可用的有：%1</translation>
    </message>
</context>
<context>
    <name>NoneScheme</name>
    <message>
        <source>No signature</source>
        <translation>不签名</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>Nothing is added and nothing is signed.</source>
        <translation>不添加任何内容，也不做签名。</translation>
    </message>
</context>
<context>
    <name>Observation</name>
    <message>
        <source>The request shows no signature of any kind</source>
        <translation>请求中看不到任何签名</translation>
    </message>
    <message>
        <source>Paste it as it was sent: with Authorization, Spas-Signature or the parameter Signature</source>
        <translation>按实际发送的样子粘贴：带上 Authorization、Spas-Signature 或参数 Signature</translation>
    </message>
    <message>
        <source>The host is missing</source>
        <translation>缺少主机名</translation>
    </message>
    <message>
        <source>Add it, as https://ecs.aliyuncs.com/ or as a line Host:</source>
        <translation>补上，例如 https://ecs.aliyuncs.com/，或一行 Host:</translation>
    </message>
    <message>
        <source>This is the string only</source>
        <translation>这里只有字符串</translation>
    </message>
    <message>
        <source>Add the request, or the server&apos;s answer</source>
        <translation>补上请求，或服务端的应答</translation>
    </message>
    <message>
        <source>This is the server&apos;s answer only</source>
        <translation>这里只有服务端的应答</translation>
    </message>
    <message>
        <source>Add the request that it answers, or the string that your program signed</source>
        <translation>补上对应的请求，或程序所签名的字符串</translation>
    </message>
    <message>
        <source>There is no request in it</source>
        <translation>其中没有请求</translation>
    </message>
    <message>
        <source>Add the request as URL, curl command, raw HTTP or HAR</source>
        <translation>以 URL、curl 命令、原始 HTTP 或 HAR 的形式补上请求</translation>
    </message>
    <message>
        <source>The text is longer than %1 MB</source>
        <translation>文本超过 %1 MB</translation>
    </message>
    <message>
        <source>Only its beginning was read; export the entry in question alone</source>
        <translation>只读取了开头部分；单独导出相关条目</translation>
    </message>
    <message>
        <source>Paste a URL, a curl command, raw HTTP, a HAR file, a string to sign or a server&apos;s answer</source>
        <translation>粘贴 URL、curl 命令、原始 HTTP、HAR 文件、待签名字符串或服务端的应答</translation>
    </message>
    <message>
        <source>There is no text</source>
        <translation>没有文本</translation>
    </message>
    <message>
        <source>These are binary data, not text</source>
        <translation>这是二进制数据，不是文本</translation>
    </message>
    <message>
        <source>Nothing was recognised in the first %1 MB</source>
        <translation>前 %1 MB 中没有识别出任何内容</translation>
    </message>
    <message>
        <source>Nothing was recognised in this text</source>
        <translation>这段文本中没有识别出任何内容</translation>
    </message>
</context>
<context>
    <name>ObservedSignature</name>
    <message numerus="yes">
        <source>Base64 of %n byte(s), %1 characters</source>
        <translation>
            <numerusform>%n 字节的 Base64，共 %1 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lower-case hex of %n byte(s), %1 characters</source>
        <translation>
            <numerusform>%n 字节的小写十六进制，共 %1 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>The signature is percent-encoded more often than it is decoded</source>
        <translation>签名的百分号编码次数多于解码次数</translation>
    </message>
    <message>
        <source>Encode it once in a query or form, and not at all in a header</source>
        <translation>在查询字符串或表单中编码一次，在请求头中不编码</translation>
    </message>
    <message numerus="yes">
        <source>The signature has %n character(s) and is no signature of this form</source>
        <translation>
            <numerusform>签名有 %n 个字符，不是这种形式的签名</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 gives %2</source>
        <translation>%1 的结果应为 %2</translation>
    </message>
    <message>
        <source>The request is signed by a scheme that cannot be checked here</source>
        <translation>该请求使用的签名方式无法在此检查</translation>
    </message>
    <message>
        <source>Alibaba&apos;s RPC, ROA and ACS3, Huawei&apos;s AK/SK and ACM&apos;s can be</source>
        <translation>可以检查阿里云 RPC、ROA、ACS3，华为云 AK/SK，以及 ACM</translation>
    </message>
    <message>
        <source>The key is a temporary one, and its security token is not in the request</source>
        <translation>这是临时密钥，而请求中没有它的安全令牌（STS Token）</translation>
    </message>
    <message>
        <source>Send the token along</source>
        <translation>一并发送安全令牌</translation>
    </message>
    <message>
        <source>The request carries no signature</source>
        <translation>请求不带签名</translation>
    </message>
    <message>
        <source>Paste the request as it was sent, signature included</source>
        <translation>按实际发送的样子粘贴请求，包括签名</translation>
    </message>
    <message>
        <source>The signature is missing or empty</source>
        <translation>签名缺失或为空</translation>
    </message>
    <message>
        <source>Some programs leave it empty when they do not know the algorithm&apos;s name; else paste the whole request</source>
        <translation>有些程序不认识算法名称时会留空；否则粘贴完整请求</translation>
    </message>
    <message>
        <source>A plus in the signature is not encoded, so the server reads a blank</source>
        <translation>签名中的加号没有编码，服务端会读成空格</translation>
    </message>
    <message>
        <source>Send it as %2B</source>
        <translation>发送为 %2B</translation>
    </message>
</context>
<context>
    <name>OpenapiMetadata</name>
    <message>
        <source>is a second host of one region, which is not offered: %1</source>
        <translation>是同一地域的第二个主机，不提供选择：%1</translation>
    </message>
    <message>
        <source>does not say which product it is of, and was left out</source>
        <translation>没有说明属于哪个产品，未导入</translation>
    </message>
    <message>
        <source>No file of it is an OpenAPI document that can be read</source>
        <translation>其中没有可读取的 OpenAPI 文档</translation>
    </message>
    <message>
        <source>Give a document that begins with openapi or swagger</source>
        <translation>给出以 openapi 或 swagger 开头的文档</translation>
    </message>
    <message>
        <source>is no document of operations, and none refers to it; it was left out</source>
        <translation>不是接口文档，也没有文档引用它，未导入</translation>
    </message>
    <message>
        <source>says nothing of the body and was left out</source>
        <translation>没有说明请求体，未导入</translation>
    </message>
    <message>
        <source>is another media type of the body, which the form does not offer</source>
        <translation>是请求体的另一种媒体类型，表单不提供</translation>
    </message>
    <message>
        <source>describes a body that is given as a text: %1</source>
        <translation>描述的请求体以文本填写：%1</translation>
    </message>
    <message>
        <source>is a second body and was left out</source>
        <translation>是第二个请求体，未导入</translation>
    </message>
    <message>
        <source>has no name, or one with characters that are not seen, and was left out</source>
        <translation>没有名称，或名称含有不可见字符，未导入</translation>
    </message>
    <message>
        <source>has the title and the version of another document, and is called %1</source>
        <translation>标题和版本与另一文档相同，改称 %1</translation>
    </message>
    <message>
        <source>is of a version that is not known; it was read as the nearest one: %1</source>
        <translation>版本未知，按最接近的版本读取：%1</translation>
    </message>
    <message>
        <source>are calls that the server makes; there is nothing to send</source>
        <translation>是由服务器发起的调用，没有可发送的内容</translation>
    </message>
    <message>
        <source>is no count and does not limit anything</source>
        <translation>不是数量，不起限制作用</translation>
    </message>
    <message>
        <source>is no value of its type and does not count</source>
        <translation>不是该类型的值，不予采用</translation>
    </message>
    <message>
        <source>is no number and does not limit anything</source>
        <translation>不是数字，不起限制作用</translation>
    </message>
    <message>
        <source>is a pattern that cannot be checked here</source>
        <translation>是这里无法检查的正则表达式</translation>
    </message>
    <message>
        <source>has characters that are not seen, and is not offered</source>
        <translation>含有不可见字符，不提供选择</translation>
    </message>
    <message>
        <source>has a name with characters that are not seen; they were replaced</source>
        <translation>名称含有不可见字符，已替换</translation>
    </message>
    <message>
        <source>is not known here and does not count</source>
        <translation>这里不认识，不予采用</translation>
    </message>
    <message>
        <source>comes after a million others; any value may stand there</source>
        <translation>排在一百万个节点之后，可填任意值</translation>
    </message>
    <message>
        <source>is nested too deeply; any value may stand there</source>
        <translation>嵌套过深，可填任意值</translation>
    </message>
    <message>
        <source>is no schema; any value may stand there</source>
        <translation>不是数据模式，可填任意值</translation>
    </message>
    <message>
        <source>has the name of another one; the first counts</source>
        <translation>与另一个同名，以第一个为准</translation>
    </message>
    <message>
        <source>allows members of any name beside those of the form; they can be added in its raw view</source>
        <translation>除表单中的成员外还允许任意名称的成员，可在原始视图中添加</translation>
    </message>
    <message>
        <source>requires a member that it does not describe: %1</source>
        <translation>要求一个没有描述的成员：%1</translation>
    </message>
    <message>
        <source>has a way of writing lists that is not known; commas are used: %1</source>
        <translation>列表的写法未知，使用逗号：%1</translation>
    </message>
    <message>
        <source>is no parameter and was left out</source>
        <translation>不是参数，未导入</translation>
    </message>
    <message>
        <source>offers several media types; the first is sent</source>
        <translation>提供多种媒体类型，发送第一种</translation>
    </message>
    <message>
        <source>has no schema; any text may stand there</source>
        <translation>没有数据模式，可填任意文本</translation>
    </message>
    <message>
        <source>has a place that is not known and was left out: %1</source>
        <translation>位置未知，未导入：%1</translation>
    </message>
    <message>
        <source>is a style that is not known; the usual one is taken: %1</source>
        <translation>序列化样式未知，采用默认样式：%1</translation>
    </message>
    <message>
        <source>leads back to itself; any value may stand there</source>
        <translation>引用回到自身，可填任意值</translation>
    </message>
    <message>
        <source>says which members go together; the form does not check that</source>
        <translation>说明哪些成员须一起填写，表单不检查</translation>
    </message>
    <message>
        <source>is a second choice for one value; only the first is offered</source>
        <translation>是同一个值的第二组选择，只提供第一组</translation>
    </message>
    <message>
        <source>&quot;Basic&quot;, a blank, and the Base64 of user:password</source>
        <translation>“Basic”、一个空格，以及 user:password 的 Base64</translation>
    </message>
    <message>
        <source>&quot;Bearer&quot;, a blank, and the access token</source>
        <translation>“Bearer”、一个空格，以及访问令牌</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, a blank, and the credentials</source>
        <translation>“%1”、一个空格，以及凭证</translation>
    </message>
    <message>
        <source>asks for a way to sign in that is not described</source>
        <translation>要求的登录方式没有描述</translation>
    </message>
    <message>
        <source>The key of the service</source>
        <translation>该服务的密钥</translation>
    </message>
    <message>
        <source>is a way to sign in that the form has no field for: %1</source>
        <translation>是表单没有对应字段的登录方式：%1</translation>
    </message>
    <message>
        <source>is no address of a server that can be called: %1</source>
        <translation>不是可以调用的服务器地址：%1</translation>
    </message>
    <message>
        <source>has user info, a query or a fragment, which are left out</source>
        <translation>含有用户信息、查询或片段，未导入</translation>
    </message>
    <message>
        <source>is no server and was left out</source>
        <translation>不是服务器，未导入</translation>
    </message>
    <message>
        <source>has a variable without a value: %1</source>
        <translation>有一个没有值的变量：%1</translation>
    </message>
    <message>
        <source>is no name of a host and was left out: %1</source>
        <translation>不是主机名，未导入：%1</translation>
    </message>
    <message>
        <source>is a path with characters that are not seen, and was left out</source>
        <translation>是含有不可见字符的路径，未导入</translation>
    </message>
    <message>
        <source>is no path with operations and was left out</source>
        <translation>不是含有接口的路径，未导入</translation>
    </message>
    <message>
        <source>is no operation and was left out</source>
        <translation>不是接口，未导入</translation>
    </message>
    <message>
        <source>is the name of another operation too; method and path are the name: %1</source>
        <translation>也是另一个接口的名称，改以方法和路径为名：%1</translation>
    </message>
    <message>
        <source>has characters that are not seen; method and path are the name: %1</source>
        <translation>含有不可见字符，改以方法和路径为名：%1</translation>
    </message>
    <message>
        <source>stands in the document twice; the first counts</source>
        <translation>在文档中出现两次，以第一次为准</translation>
    </message>
    <message>
        <source>has a tag beyond the sixty thousandth, and stands outside all groups</source>
        <translation>其标签排在六万个之后，不归入任何分组</translation>
    </message>
    <message>
        <source>has several servers for one operation; the first is called</source>
        <translation>一个接口有多个服务器，调用第一个</translation>
    </message>
    <message>
        <source>has a fragment in its path, which no request carries</source>
        <translation>路径中有片段，请求不会携带</translation>
    </message>
    <message>
        <source>is no status of an answer and was left out</source>
        <translation>不是响应状态码，未导入</translation>
    </message>
    <message>
        <source>is no type that is known; any value may stand there: %1</source>
        <translation>类型未知，可填任意值：%1</translation>
    </message>
    <message>
        <source>was left out: together the files are larger than any metadata</source>
        <translation>未导入：文件总量超过任何元数据</translation>
    </message>
    <message>
        <source>leads out of the source, and nothing is fetched for it: %1</source>
        <translation>引用指向来源之外，不会为此下载任何内容：%1</translation>
    </message>
    <message>
        <source>climbs out of the source and was not followed: %1</source>
        <translation>路径越出来源，没有跟随：%1</translation>
    </message>
    <message>
        <source>names a file that is not in the source: %1</source>
        <translation>引用的文件不在来源中：%1</translation>
    </message>
    <message>
        <source>leads nowhere: %1</source>
        <translation>引用没有目标：%1</translation>
    </message>
    <message>
        <source>leads back to itself: %1</source>
        <translation>引用回到自身：%1</translation>
    </message>
    <message>
        <source>Headers of the answer</source>
        <translation>响应头</translation>
    </message>
    <message>
        <source>What can be called next</source>
        <translation>接下来可以调用的接口</translation>
    </message>
    <message>
        <source>has a server without a host or with another base path, which is not offered: %1</source>
        <translation>有一个没有主机或基础路径不同的服务器，未提供：%1</translation>
    </message>
    <message>
        <source>tells heirs apart, and there are none; only its own members are offered</source>
        <translation>用于区分子类型，但没有子类型；仅提供其自身的成员</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Use profile %1</source>
        <translation>使用凭证配置 %1</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>凭证配置</translation>
    </message>
    <message>
        <source>In use now</source>
        <translation>正在使用</translation>
    </message>
</context>
<context>
    <name>ParameterSource</name>
    <message>
        <source>The parameter file is not one JSON object</source>
        <translation>参数文件不是一个 JSON 对象</translation>
    </message>
    <message>
        <source>Write {&quot;Name&quot;: &quot;value&quot;, …}</source>
        <translation>写成 {&quot;Name&quot;: &quot;value&quot;, …}</translation>
    </message>
    <message>
        <source>A parameter has no name or no value</source>
        <translation>有一个参数缺少名称或值</translation>
    </message>
    <message>
        <source>Write -p NAME=VALUE, -p NAME:=JSON or -p NAME@=FILE</source>
        <translation>写成 -p NAME=VALUE、-p NAME:=JSON 或 -p NAME@=FILE</translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message>
        <source>Mend the value</source>
        <translation>修正该值</translation>
    </message>
    <message>
        <source>There is no such signature scheme</source>
        <translation>没有这种签名方案</translation>
    </message>
    <message>
        <source>Choose one of %1</source>
        <translation>从中选择：%1</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; is not bound to this host</source>
        <translation>凭证配置“%1”未绑定此主机</translation>
    </message>
    <message>
        <source>Add the host to the profile, or send without a key</source>
        <translation>将该主机加入凭证配置，或不带密钥发送</translation>
    </message>
    <message>
        <source>The request would carry a key over plain http</source>
        <translation>此请求会通过未加密的 http 传送密钥</translation>
    </message>
    <message>
        <source>Use https, or allow the key over plain http for this call</source>
        <translation>改用 https，或允许本次调用通过未加密的 http 传送密钥</translation>
    </message>
</context>
<context>
    <name>ProfileCommand</name>
    <message>
        <source>Start a keychain, or give the credentials by environment variables; memory would be gone when this command ends</source>
        <translation>启动系统密钥环，或用环境变量给出凭证；本命令结束后内存中的内容就会消失</translation>
    </message>
    <message>
        <source>Secret of %1: </source>
        <translation>%1 的密钥：</translation>
    </message>
    <message>
        <source>A token is kept nowhere. Set HUAWEI_TOKEN when you call with this profile</source>
        <translation>令牌不会保存。用此凭证配置调用时，设置 HUAWEI_TOKEN</translation>
    </message>
    <message>
        <source>The credentials can be read</source>
        <translation>可以读取凭证</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>无法读取该文件</translation>
    </message>
    <message>
        <source>Check the path and the rights</source>
        <translation>检查路径和权限</translation>
    </message>
    <message>
        <source>Skipped %1. %2</source>
        <translation>已跳过 %1。%2</translation>
    </message>
    <message>
        <source>The file still holds its secrets in plain text: take them out there</source>
        <translation>该文件仍以明文保存密钥：从其中删除</translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>已导入 %1</translation>
    </message>
    <message>
        <source>Its secret is still in %1 and goes as soon as that can be reached</source>
        <translation>其密钥仍在 %1 中，一旦能够访问就会删除</translation>
    </message>
</context>
<context>
    <name>ProfilesDialog</name>
    <message>
        <source>Alibaba Cloud, AccessKey</source>
        <translation>阿里云，AccessKey</translation>
    </message>
    <message>
        <source>Huawei Cloud, AK/SK</source>
        <translation>华为云，AK/SK</translation>
    </message>
    <message>
        <source>Huawei Cloud, token</source>
        <translation>华为云，令牌</translation>
    </message>
    <message>
        <source>ACM configuration, AccessKey</source>
        <translation>ACM 应用配置管理，AccessKey</translation>
    </message>
    <message>
        <source>Anonymous, no key</source>
        <translation>匿名，不带密钥</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
</context>
<context>
    <name>PublishedSamples</name>
    <message>
        <source>The published samples cannot be read (%1)</source>
        <translation>无法读取已发布的示例（%1）</translation>
    </message>
    <message>
        <source>Mend this place in the file, or install the program again</source>
        <translation>修正文件中的此处，或重新安装程序</translation>
    </message>
    <message>
        <source>must be countersign-published-1</source>
        <translation>必须是 countersign-published-1</translation>
    </message>
    <message>
        <source>stands in the file twice: %1</source>
        <translation>在文件中出现了两次：%1</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>按下新的按键</translation>
    </message>
</context>
<context>
    <name>RawHttpExporter</name>
    <message>
        <source>Raw HTTP</source>
        <translation>原始 HTTP</translation>
    </message>
    <message>
        <source>the exact bytes of one signed request</source>
        <translation>一次已签名请求的原样字节</translation>
    </message>
</context>
<context>
    <name>RawHttpReader</name>
    <message>
        <source>The request line is missing</source>
        <translation>缺少请求行</translation>
    </message>
    <message>
        <source>Add it in front, as POST /path?query HTTP/1.1</source>
        <translation>在最前面补上，例如 POST /path?query HTTP/1.1</translation>
    </message>
    <message>
        <source>HTTP request</source>
        <translation>HTTP 请求</translation>
    </message>
    <message>
        <source>HTTP headers</source>
        <translation>HTTP 请求头</translation>
    </message>
    <message>
        <source>The target holds a blank, which ends it for a server</source>
        <translation>请求目标含有空格，服务端会在此处截断</translation>
    </message>
    <message>
        <source>Send a blank as %20</source>
        <translation>空格发送为 %20</translation>
    </message>
    <message>
        <source>A line is no header and was left out</source>
        <translation>有一行不是请求头，已忽略</translation>
    </message>
    <message>
        <source>Write it as Name: value</source>
        <translation>写成 Name: value</translation>
    </message>
    <message>
        <source>The body is not in it: curl does not print what it sends</source>
        <translation>其中没有请求体：curl 不会打印它发送的请求体</translation>
    </message>
    <message>
        <source>Add the body below the headers</source>
        <translation>在请求头下方补上请求体</translation>
    </message>
    <message>
        <source>The chunks of the body do not fit their sizes</source>
        <translation>请求体的分块与其大小不符</translation>
    </message>
    <message>
        <source>Paste the body as one piece</source>
        <translation>粘贴完整的请求体，不要分块</translation>
    </message>
    <message>
        <source>The body has %1 of the %2 bytes that Content-Length says</source>
        <translation>Content-Length 为 %2 字节，请求体只有 %1 字节</translation>
    </message>
    <message>
        <source>Paste all of it; line ends may have changed on the way</source>
        <translation>完整粘贴；换行符可能在复制时发生了变化</translation>
    </message>
    <message>
        <source>There is no Content-Length</source>
        <translation>没有 Content-Length</translation>
    </message>
    <message>
        <source>The body was read up to the end, without the last line end</source>
        <translation>请求体一直读到末尾，不含最后的换行</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>method unknown</source>
        <translation>方法未知</translation>
    </message>
    <message>
        <source>%1, %2, host unknown</source>
        <translation>%1，%2，主机未知</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1，%2，发往 %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n parameter(s)</source>
        <translation>
            <numerusform>%1，%n 个参数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, body of %n byte(s)</source>
        <translation>
            <numerusform>%1，请求体 %n 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, with the server&apos;s string to sign</source>
        <translation>%1：%2，含服务端的待签名字符串</translation>
    </message>
    <message>
        <source>%1: %2, with the server&apos;s canonical request</source>
        <translation>%1：%2，含服务端的规范化请求</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>RefusalReader</name>
    <message>
        <source>Answer with status %1</source>
        <translation>状态码为 %1 的应答</translation>
    </message>
    <message>
        <source>The server took this request</source>
        <translation>服务端接受了此请求</translation>
    </message>
    <message>
        <source>Paste the answer that refuses one</source>
        <translation>粘贴拒绝请求的应答</translation>
    </message>
    <message>
        <source>Text of an SDK&apos;s error</source>
        <translation>SDK 的错误文本</translation>
    </message>
    <message>
        <source>Server&apos;s answer inside a text</source>
        <translation>文本中的服务端应答</translation>
    </message>
    <message>
        <source>Server&apos;s answer</source>
        <translation>服务端应答</translation>
    </message>
    <message>
        <source>The answer is cut off</source>
        <translation>应答不完整</translation>
    </message>
    <message>
        <source>Paste all of it: the end of the server&apos;s string may be missing</source>
        <translation>完整粘贴：服务端字符串的末尾可能缺失</translation>
    </message>
</context>
<context>
    <name>RequestBuilder</name>
    <message>
        <source>byte %1</source>
        <translation>第 %1 字节</translation>
    </message>
    <message>
        <source>An empty text is no JSON</source>
        <translation>空文本不是 JSON</translation>
    </message>
    <message>
        <source>This is no valid JSON</source>
        <translation>这不是有效的 JSON</translation>
    </message>
    <message>
        <source>Check quotes, commas and brackets</source>
        <translation>检查引号、逗号和括号</translation>
    </message>
    <message>
        <source>Left out: the body is given as a whole</source>
        <translation>未发送：请求体已整体给出</translation>
    </message>
    <message>
        <source>%1 is a part of the path: give a value</source>
        <translation>%1 是路径的一部分：需要填写值</translation>
    </message>
    <message>
        <source>%1 is a part of the host name: give a value</source>
        <translation>%1 是主机名的一部分：需要填写值</translation>
    </message>
    <message>
        <source>The service requires %1</source>
        <translation>该服务要求必填 %1</translation>
    </message>
    <message>
        <source>This text holds half a character: type it anew</source>
        <translation>此文本含不完整的字符：需要重新输入</translation>
    </message>
    <message>
        <source>A header holds no line end and no NUL: take it out</source>
        <translation>请求头不能含换行符或 NUL：将其去掉</translation>
    </message>
    <message>
        <source>A header holds ASCII only: percent-encode the text or write it as Base64</source>
        <translation>请求头只能含 ASCII 字符：对文本做百分号编码，或写成 Base64</translation>
    </message>
    <message>
        <source>A host label has 1 to 63 lower-case letters, digits and hyphens, no hyphen at either end</source>
        <translation>主机名的每一段由 1 到 63 个小写字母、数字和连字符组成，首尾不能是连字符</translation>
    </message>
    <message>
        <source>%1 stands in front of a host name, and the endpoint is an IP address: give a name</source>
        <translation>%1 位于主机名之前，而服务地址是 IP 地址：需要填写主机名</translation>
    </message>
    <message>
        <source>The path needs %1, and the metadata does not describe it</source>
        <translation>路径需要 %1，而元数据中没有它的描述</translation>
    </message>
    <message>
        <source>%1 is a part of the path and cannot be empty</source>
        <translation>%1 是路径的一部分，不能为空</translation>
    </message>
    <message>
        <source>%1 is fixed by the operation: leave it out</source>
        <translation>%1 由接口固定：不要填写</translation>
    </message>
    <message>
        <source>%1 is sent twice</source>
        <translation>%1 被发送两次</translation>
    </message>
    <message>
        <source>%1.%2 is missing: the service may stop reading there</source>
        <translation>缺少 %1.%2：服务端可能读到此处为止</translation>
    </message>
    <message>
        <source>This is a list; its items are %1.1, %1.2</source>
        <translation>这是列表；其各项写作 %1.1、%1.2</translation>
    </message>
    <message>
        <source>This has members; they are %1.…</source>
        <translation>此参数有成员；它们写作 %1.…</translation>
    </message>
    <message>
        <source>Left out: %1 is given as a whole</source>
        <translation>未发送：%1 已整体给出</translation>
    </message>
    <message>
        <source>%1 has no parameter %2</source>
        <translation>%1 没有参数 %2</translation>
    </message>
    <message>
        <source>%1 has no parameter %2; the nearest is %3</source>
        <translation>%1 没有参数 %2；最接近的是 %3</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>选择另一个文件</translation>
    </message>
    <message>
        <source>No file is chosen</source>
        <translation>尚未选择文件</translation>
    </message>
    <message>
        <source>There is no such file</source>
        <translation>没有此文件</translation>
    </message>
    <message>
        <source>This is no file with contents of its own</source>
        <translation>这不是有自身内容的文件</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>无法读取该文件</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB</source>
        <translation>文件大于 %1 MB</translation>
    </message>
    <message>
        <source>%1 is a group of headers: give each by its name</source>
        <translation>%1 是一组请求头：逐个写出名称</translation>
    </message>
    <message>
        <source>%1 is no name of a header: letters, digits and hyphens are</source>
        <translation>%1 不能作请求头的名称：可用字母、数字和连字符</translation>
    </message>
    <message>
        <source>%1 is given as well, which differs by letter case alone: is one of the two meant?</source>
        <translation>同时给出了 %1，二者只有大小写不同：是否只需要其中一个？</translation>
    </message>
    <message>
        <source>This is given twice, here and inside %1: services read one of the two</source>
        <translation>这里和 %1 内部重复给出了同一项：服务只会读取其中一个</translation>
    </message>
    <message>
        <source>The signature itself has the name %1, so no other value can: leave it out</source>
        <translation>%1 是签名本身的名称，不能用于其他值：去掉它</translation>
    </message>
    <message>
        <source>The signature has a value named %1 of its own: this one stands in its place</source>
        <translation>签名自带名为 %1 的值：这里的值会取代它</translation>
    </message>
    <message>
        <source>The file is no text, and JSON holds nothing else: give it as Base64 if the service takes that</source>
        <translation>该文件不是文本，而 JSON 只能包含文本：如果服务支持，以 Base64 给出</translation>
    </message>
    <message>
        <source>The header Cookie is given too: leave one of both out</source>
        <translation>同时给出了请求头 Cookie：去掉其中一个</translation>
    </message>
    <message>
        <source>The service&apos;s description allows no null here</source>
        <translation>服务的描述不允许这里为 null</translation>
    </message>
    <message>
        <source>The service&apos;s description asks for a text, in quotation marks</source>
        <translation>服务的描述要求这里是带引号的文本</translation>
    </message>
    <message>
        <source>The service&apos;s description asks for a JSON array</source>
        <translation>服务的描述要求这里是 JSON 数组</translation>
    </message>
    <message>
        <source>The service&apos;s description asks for a JSON object</source>
        <translation>服务的描述要求这里是 JSON 对象</translation>
    </message>
    <message>
        <source>The service&apos;s description allows at most %1 items; these are %2</source>
        <translation>服务的描述最多允许 %1 项；现有 %2 项</translation>
    </message>
    <message>
        <source>The service&apos;s description asks for at least %1 items; these are %2</source>
        <translation>服务的描述要求至少 %1 项；现有 %2 项</translation>
    </message>
    <message>
        <source>The service&apos;s description wants items that differ; item %1 is there before</source>
        <translation>服务的描述要求各项互不相同；第 %1 项与前面的重复</translation>
    </message>
    <message>
        <source>The service&apos;s description allows true and false only</source>
        <translation>服务的描述只允许 true 和 false</translation>
    </message>
    <message>
        <source>The service&apos;s description asks for a whole number</source>
        <translation>服务的描述要求整数</translation>
    </message>
    <message>
        <source>The service&apos;s description asks for a decimal number, such as 1.5</source>
        <translation>服务的描述要求小数，例如 1.5</translation>
    </message>
    <message>
        <source>The service&apos;s description allows %1 to %2</source>
        <translation>服务的描述允许 %1 到 %2</translation>
    </message>
    <message>
        <source>The service&apos;s description allows more than %1</source>
        <translation>服务的描述只允许大于 %1 的值</translation>
    </message>
    <message>
        <source>The service&apos;s description allows %1 or more</source>
        <translation>服务的描述只允许不小于 %1 的值</translation>
    </message>
    <message>
        <source>The service&apos;s description allows less than %1</source>
        <translation>服务的描述只允许小于 %1 的值</translation>
    </message>
    <message>
        <source>The service&apos;s description allows %1 or less</source>
        <translation>服务的描述只允许不大于 %1 的值</translation>
    </message>
    <message>
        <source>The service&apos;s description allows multiples of %1</source>
        <translation>服务的描述只允许 %1 的倍数</translation>
    </message>
    <message>
        <source>The service&apos;s description says %1, which is %2 to %3</source>
        <translation>服务的描述为 %1，即 %2 到 %3</translation>
    </message>
    <message>
        <source>The service&apos;s description asks for at least %1 characters; these are %2</source>
        <translation>服务的描述要求至少 %1 个字符；现有 %2 个</translation>
    </message>
    <message>
        <source>The service&apos;s description allows at most %1 characters; these are %2</source>
        <translation>服务的描述最多允许 %1 个字符；现有 %2 个</translation>
    </message>
    <message>
        <source>The service&apos;s description asks for the pattern %1</source>
        <translation>服务的描述要求符合模式 %1</translation>
    </message>
    <message>
        <source>The service&apos;s description asks for Base64, and this is none</source>
        <translation>服务的描述要求 Base64，而这里不是</translation>
    </message>
    <message>
        <source>The service&apos;s description asks for a date, such as 2026-02-23</source>
        <translation>服务的描述要求日期，例如 2026-02-23</translation>
    </message>
    <message>
        <source>The service&apos;s description asks for a date and time, such as 2026-02-23T12:46:24Z</source>
        <translation>服务的描述要求日期和时间，例如 2026-02-23T12:46:24Z</translation>
    </message>
    <message>
        <source>The service&apos;s description allows: %1</source>
        <translation>服务的描述允许的值：%1</translation>
    </message>
    <message>
        <source>This is no well-formed XML: line %1, column %2</source>
        <translation>这不是格式良好的 XML：第 %1 行，第 %2 列</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Left out: the other values of %1 have another shape</source>
        <translation>未发送：%1 的其他值属于另一种形式</translation>
    </message>
    <message>
        <source>%1 has no shape %2; it has %3</source>
        <translation>%1 没有名为 %2 的形式；可选：%3</translation>
    </message>
    <message>
        <source>A JSON object is expected, with a member for each value</source>
        <translation>这里应为 JSON 对象，每个值一个成员</translation>
    </message>
    <message>
        <source>A member has no name</source>
        <translation>有一个成员没有名称</translation>
    </message>
    <message>
        <source>%1 is there before</source>
        <translation>%1 在前面已经出现</translation>
    </message>
    <message>
        <source>A file is chosen in the form, not named in a text</source>
        <translation>文件在表单中选择，不能写在文本中</translation>
    </message>
    <message>
        <source>A line is Name=Value</source>
        <translation>每行写成 名称=值</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>An XML body has one root: give one of the members</source>
        <translation>XML 请求体只有一个根元素：只填写其中一个成员</translation>
    </message>
    <message>
        <source>%1 is no name of an XML element</source>
        <translation>%1 不能作为 XML 元素名</translation>
    </message>
    <message>
        <source>XML holds no control characters: take them out</source>
        <translation>XML 不能含控制字符：将其删除</translation>
    </message>
</context>
<context>
    <name>RightThings</name>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Method and path</source>
        <translation>方法和路径</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>请求体</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>1 other value</source>
        <translation>另外 1 个值</translation>
    </message>
    <message>
        <source>%1 other values</source>
        <translation>另外 %1 个值</translation>
    </message>
</context>
<context>
    <name>SchemeChoice</name>
    <message>
        <source>The profile has no key</source>
        <translation>此凭证配置没有密钥</translation>
    </message>
    <message>
        <source>Choose a profile with a key</source>
        <translation>选择带密钥的凭证配置</translation>
    </message>
    <message>
        <source>The profile&apos;s key is one of another cloud</source>
        <translation>此凭证配置的密钥属于另一家云</translation>
    </message>
    <message>
        <source>Choose a profile of this cloud</source>
        <translation>选择这家云的凭证配置</translation>
    </message>
    <message>
        <source>The profile has no token</source>
        <translation>此凭证配置没有令牌</translation>
    </message>
    <message>
        <source>Choose a profile with a token</source>
        <translation>选择带令牌的凭证配置</translation>
    </message>
    <message>
        <source>The profile has a token and no access key</source>
        <translation>此凭证配置只有令牌，没有 AccessKey</translation>
    </message>
    <message>
        <source>Choose a profile with an access key</source>
        <translation>选择带 AccessKey 的凭证配置</translation>
    </message>
    <message>
        <source>Choose the scheme %1 to send a token, or none to send it unsigned</source>
        <translation>选择方案 %1 以发送令牌，或选择 none 以不签名发送</translation>
    </message>
    <message>
        <source>Choose the scheme none to send it unsigned</source>
        <translation>选择方案 none 以不签名发送</translation>
    </message>
    <message>
        <source>Signatures of %1 cannot be computed here</source>
        <translation>此处无法计算 %1 的签名</translation>
    </message>
    <message>
        <source>The service does not take this kind of signature</source>
        <translation>该服务不接受这种签名</translation>
    </message>
    <message>
        <source>Choose one of %1</source>
        <translation>从中选择：%1</translation>
    </message>
</context>
<context>
    <name>SdkDebugReader</name>
    <message numerus="yes">
        <source>Signature in a debug line, %n character(s)</source>
        <translation>
            <numerusform>调试行中的签名，%n 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Debug line with a %1, %n byte(s)</source>
        <translation>
            <numerusform>调试行中的%1，%n 字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Debug line with a string to sign, %n byte(s)</source>
        <translation>
            <numerusform>调试行中的待签名字符串，%n 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>The string has the shape of no scheme that is known here</source>
        <translation>该字符串不符合此处已知的任何签名方式</translation>
    </message>
    <message>
        <source>Look whether all of it was pasted</source>
        <translation>检查是否完整粘贴</translation>
    </message>
</context>
<context>
    <name>SecretWords</name>
    <message>
        <source>%1. %2.</source>
        <translation>%1。%2。</translation>
    </message>
    <message>
        <source>cannot be read now</source>
        <translation>目前无法读取</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>本次运行</translation>
    </message>
    <message>
        <source>no secret</source>
        <translation>无密钥</translation>
    </message>
    <message>
        <source>The keychain has no secret for this profile any more. The profile is kept: enter the secret again.</source>
        <translation>系统密钥环中已没有此凭证配置的密钥。凭证配置仍然保留：重新输入密钥。</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>在别处</translation>
    </message>
    <message>
        <source>The secret was saved in %1, which this session does not use. Start the session in which you saved it, or replace the secret to keep it here.</source>
        <translation>密钥保存在 %1 中，而当前会话不使用它。启动当时保存它的会话，或替换密钥以保存在这里。</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>no keychain</source>
        <translation>无系统密钥环</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>尚无应答</translation>
    </message>
    <message>
        <source>In %1. Never shown again.</source>
        <translation>在 %1 中。不再显示。</translation>
    </message>
    <message>
        <source>kept for this run</source>
        <translation>仅在本次运行中保留</translation>
    </message>
</context>
<context>
    <name>ServerList</name>
    <message>
        <source>Check that the endpoint is an address server of ACM, as acm.aliyun.com</source>
        <translation>检查服务地址是否为 ACM 的地址服务器，例如 acm.aliyun.com</translation>
    </message>
    <message>
        <source>The answer is too long for a list of servers</source>
        <translation>应答过长，不是服务器列表</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>The answer is a web page and no list of servers</source>
        <translation>应答是网页，不是服务器列表</translation>
    </message>
    <message>
        <source>The answer is no text</source>
        <translation>应答不是文本</translation>
    </message>
    <message>
        <source>A line of the answer is no server</source>
        <translation>应答中有一行不是服务器</translation>
    </message>
    <message>
        <source>The answer names too many servers</source>
        <translation>应答列出的服务器过多</translation>
    </message>
    <message>
        <source>The answer names no server</source>
        <translation>应答没有列出任何服务器</translation>
    </message>
</context>
<context>
    <name>SignableRequest</name>
    <message>
        <source>The request has no method</source>
        <translation>请求没有方法</translation>
    </message>
    <message>
        <source>Paste its first line too, as GET /path HTTP/1.1</source>
        <translation>把第一行也粘贴上，例如 GET /path HTTP/1.1</translation>
    </message>
    <message>
        <source>The host is among the signed parts: add it</source>
        <translation>主机名参与签名：补上</translation>
    </message>
    <message>
        <source>The host is missing or cannot be read</source>
        <translation>主机名缺失或无法识别</translation>
    </message>
    <message>
        <source>This scheme does not sign it, so all else can be checked</source>
        <translation>此签名方式不对主机名签名，其余内容仍可检查</translation>
    </message>
    <message>
        <source>The form says that it is in GBK and reads as UTF-8</source>
        <translation>表单声明为 GBK，内容却是 UTF-8</translation>
    </message>
    <message>
        <source>It is taken for UTF-8</source>
        <translation>按 UTF-8 处理</translation>
    </message>
    <message>
        <source>The header Authorization is among the signed headers, but it holds the signature itself</source>
        <translation>参与签名的请求头中列有 Authorization，而它本身就含有签名</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>从列表中去掉</translation>
    </message>
    <message>
        <source>The key of this signature is derived for a region, which the request does not say</source>
        <translation>此签名的密钥按地域派生，而请求中没有说明地域</translation>
    </message>
    <message>
        <source>Give the region</source>
        <translation>给出地域</translation>
    </message>
    <message>
        <source>The request does not say how it is signed</source>
        <translation>请求没有说明它的签名方式</translation>
    </message>
    <message>
        <source>Paste it with its signature, or name the scheme</source>
        <translation>连同签名一起粘贴，或指定签名方式</translation>
    </message>
</context>
<context>
    <name>SignatureReader</name>
    <message numerus="yes">
        <source>Signature with %n masked character(s)</source>
        <translation>
            <numerusform>签名，遮盖了 %n 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signature on a line of its own, %n character(s)</source>
        <translation>
            <numerusform>单独成行的签名，%n 个字符</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignatureScheme</name>
    <message>
        <source>Nothing is signed here</source>
        <translation>这里不做签名</translation>
    </message>
    <message>
        <source>Choose a scheme that signs</source>
        <translation>选择会签名的方案</translation>
    </message>
</context>
<context>
    <name>SignedHeaders</name>
    <message>
        <source>A header that is to be signed is not in the request</source>
        <translation>请求中没有某个应参与签名的请求头</translation>
    </message>
    <message>
        <source>Set the header or take it off the list</source>
        <translation>设置该请求头，或将其移出列表</translation>
    </message>
    <message>
        <source>A header that is to be signed stands there twice</source>
        <translation>某个应参与签名的请求头出现了两次</translation>
    </message>
    <message>
        <source>Leave one of them out</source>
        <translation>去掉其中一个</translation>
    </message>
</context>
<context>
    <name>SigningText</name>
    <message>
        <source>canonical request of Alibaba ACS3</source>
        <translation>阿里云 ACS3 的规范化请求</translation>
    </message>
    <message>
        <source>canonical request of Huawei AK/SK</source>
        <translation>华为云 AK/SK 的规范化请求</translation>
    </message>
    <message>
        <source>canonical request</source>
        <translation>规范化请求</translation>
    </message>
    <message>
        <source>string to sign of Alibaba RPC</source>
        <translation>阿里云 RPC 的待签名字符串</translation>
    </message>
    <message>
        <source>string to sign of Alibaba ROA</source>
        <translation>阿里云 ROA 的待签名字符串</translation>
    </message>
    <message>
        <source>string to sign of Alibaba ACS3</source>
        <translation>阿里云 ACS3 的待签名字符串</translation>
    </message>
    <message>
        <source>string to sign of Huawei AK/SK</source>
        <translation>华为云 AK/SK 的待签名字符串</translation>
    </message>
    <message>
        <source>string to sign of ACM</source>
        <translation>ACM 的待签名字符串</translation>
    </message>
    <message>
        <source>string to sign</source>
        <translation>待签名字符串</translation>
    </message>
    <message>
        <source>string to sign of %1, which cannot be checked here</source>
        <translation>%1 的待签名字符串，无法在此检查</translation>
    </message>
</context>
<context>
    <name>SourceName</name>
    <message>
        <source>Alibaba Cloud, live metadata</source>
        <translation>阿里云，在线元数据</translation>
    </message>
    <message>
        <source>Alibaba Cloud, metadata of the aliyun command</source>
        <translation>阿里云，aliyun 命令行的元数据</translation>
    </message>
    <message>
        <source>Huawei Cloud, API Explorer</source>
        <translation>华为云，API Explorer</translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching: %L1 of %L2 files · %3</source>
        <translation>正在获取：%L1 / %L2 个文件 · %3</translation>
    </message>
    <message numerus="yes">
        <source>Reading: %Ln file(s)</source>
        <translation>
            <numerusform>正在读取：%Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the catalogue</source>
        <translation>正在写入目录</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>已移除：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) of %1 are there</source>
        <translation>
            <numerusform>%1 的 %Ln 个接口已就绪</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StringToSignReader</name>
    <message numerus="yes">
        <source>%1, %n byte(s)</source>
        <translation>
            <numerusform>%1，%n 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>The string belongs to a scheme that cannot be checked here</source>
        <translation>该字符串所属的签名方式无法在此检查</translation>
    </message>
    <message>
        <source>Alibaba&apos;s RPC, ROA and ACS3, Huawei&apos;s AK/SK and ACM&apos;s can be</source>
        <translation>可以检查阿里云 RPC、ROA、ACS3，华为云 AK/SK，以及 ACM</translation>
    </message>
    <message>
        <source>The canonical request is printed with bars in the place of line ends</source>
        <translation>规范化请求的换行处印成了竖线</translation>
    </message>
    <message>
        <source>They were read as line ends</source>
        <translation>已按换行读取</translation>
    </message>
</context>
<context>
    <name>Style</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>TimeAndNonce</name>
    <message>
        <source>This is no time</source>
        <translation>这不是时间</translation>
    </message>
    <message>
        <source>Write it in UTC, like 2026-01-12T09:30:05Z or 2026-01-12T09:30:05.250Z</source>
        <translation>用 UTC 书写，例如 2026-01-12T09:30:05Z 或 2026-01-12T09:30:05.250Z</translation>
    </message>
    <message>
        <source>This cannot be a nonce</source>
        <translation>这不能用作随机数</translation>
    </message>
    <message>
        <source>Write 1 to 128 letters, digits or signs, without blanks</source>
        <translation>写 1 到 128 个字母、数字或符号，不含空格</translation>
    </message>
</context>
<context>
    <name>TraceText</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>The host name is not known</source>
        <translation>无法解析主机名</translation>
    </message>
    <message>
        <source>Check the endpoint&apos;s spelling and the network</source>
        <translation>检查服务地址的拼写和网络</translation>
    </message>
    <message>
        <source>The network does not reach the host</source>
        <translation>网络无法到达该主机</translation>
    </message>
    <message>
        <source>Check the network</source>
        <translation>检查网络</translation>
    </message>
    <message>
        <source>The host refuses the connection</source>
        <translation>主机拒绝连接</translation>
    </message>
    <message>
        <source>Check the port, or start the server</source>
        <translation>检查端口，或启动服务端</translation>
    </message>
    <message>
        <source>The server is not trusted: %1</source>
        <translation>服务端不受信任：%1</translation>
    </message>
    <message>
        <source>Check the certificate; an authority of your own belongs in the system&apos;s trust store</source>
        <translation>检查证书；自建的证书颁发机构应加入系统的信任库</translation>
    </message>
    <message>
        <source>The host does not take the connection</source>
        <translation>主机没有接受连接</translation>
    </message>
    <message>
        <source>Check the endpoint and the network, then send again</source>
        <translation>检查服务地址和网络，然后重新发送</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not HTTP</source>
        <translation>服务端的响应不是 HTTP</translation>
    </message>
    <message>
        <source>Check the endpoint&apos;s scheme and port</source>
        <translation>检查服务地址的协议和端口</translation>
    </message>
    <message>
        <source>There is no answer: %1</source>
        <translation>没有响应：%1</translation>
    </message>
    <message>
        <source>Check the network, then send again</source>
        <translation>检查网络，然后重新发送</translation>
    </message>
    <message>
        <source>Nothing is sent in offline mode</source>
        <translation>离线模式下不发送任何内容</translation>
    </message>
    <message>
        <source>Start without the offline option</source>
        <translation>启动时不使用离线选项</translation>
    </message>
    <message numerus="yes">
        <source>Nothing moved for %n second(s)</source>
        <translation>
            <numerusform>%n 秒内没有数据传输</numerusform>
        </translation>
    </message>
    <message>
        <source>Send again, or raise the time limit</source>
        <translation>重新发送，或延长时限</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>The request may have reached the server</source>
        <translation>请求可能已到达服务端</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer</source>
        <translation>服务端未作响应就关闭了连接</translation>
    </message>
    <message>
        <source>Check whether the call took effect before you send again</source>
        <translation>重新发送前，先确认此次调用是否已生效</translation>
    </message>
    <message numerus="yes">
        <source>The answer ends before its announced length, after %n byte(s)</source>
        <translation>
            <numerusform>响应未达到声明的长度，在 %n 字节后中断</numerusform>
        </translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>The answer is larger than the limit of %1 bytes</source>
        <translation>响应超过 %1 字节的上限</translation>
    </message>
    <message>
        <source>Ask for less, or raise the limit</source>
        <translation>减少请求的内容，或提高上限</translation>
    </message>
</context>
<context>
    <name>UrlReader</name>
    <message>
        <source>Query</source>
        <translation>查询字符串</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>The URL is broken over several lines</source>
        <translation>URL 被拆成了多行</translation>
    </message>
    <message>
        <source>It was read as one</source>
        <translation>已合并读取</translation>
    </message>
    <message>
        <source>The URL holds &amp;amp;, as copied from a page&apos;s source</source>
        <translation>URL 中含有 &amp;amp;，像是从网页源代码中复制的</translation>
    </message>
    <message>
        <source>Write &amp; alone</source>
        <translation>只写 &amp;</translation>
    </message>
    <message>
        <source>The URL has blanks before its ampersands</source>
        <translation>URL 的 &amp; 前有空格</translation>
    </message>
    <message>
        <source>They were left out</source>
        <translation>已将其略去</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>The signature is right.</source>
        <translation>签名正确。</translation>
    </message>
    <message>
        <source>It comes out of this request and this secret, byte for byte.</source>
        <translation>由此请求和此 Secret 可以逐字节得到该签名。</translation>
    </message>
    <message>
        <source>%L1 mistakes came together.</source>
        <translation>同时存在 %L1 个错误。</translation>
    </message>
    <message>
        <source>%L1 explanations fit; the likeliest stands first.</source>
        <translation>有 %L1 种解释成立，最可能的排在最前。</translation>
    </message>
    <message>
        <source>No other explanation fits.</source>
        <translation>没有其他解释成立。</translation>
    </message>
    <message>
        <source>Together they explain the whole difference, and no other explanation fits.</source>
        <translation>它们合在一起可以解释全部差异，没有其他解释成立。</translation>
    </message>
    <message>
        <source>None of %L1 known mistakes and their combinations gives this signature.</source>
        <translation>已尝试 %L1 种已知错误及其组合，都得不到这个签名。</translation>
    </message>
    <message>
        <source>Walk through the differences of the two strings, and make sure that the secret is the one that signed.</source>
        <translation>逐处查看两个字符串的差异，并确认 Secret 就是签名时所用的。</translation>
    </message>
    <message>
        <source>Make sure that the secret is the one that signed. Then add the string to sign of the program, or the answer of the server: it shows the first byte that differs.</source>
        <translation>确认 Secret 就是签名时所用的。然后补充程序的待签名字符串或服务端的响应，由此可看到首处差异。</translation>
    </message>
    <message>
        <source>There is not enough to judge the signature.</source>
        <translation>信息不足，无法判断签名。</translation>
    </message>
    <message>
        <source>The request is missing: paste its URL, a curl command or raw HTTP.</source>
        <translation>缺少请求：粘贴其 URL、curl 命令或原始 HTTP。</translation>
    </message>
    <message>
        <source>The request does not show how it was signed: choose the scheme.</source>
        <translation>从请求看不出签名方式：选择签名方案。</translation>
    </message>
    <message>
        <source>The request holds no signature: add the one that the program computed, or its string to sign.</source>
        <translation>请求中没有签名：补充程序计算的签名或其待签名字符串。</translation>
    </message>
    <message>
        <source>The secret is missing: without it no signature can be computed. The answer of the server or the string to sign of the program can be compared without it.</source>
        <translation>缺少 Secret：没有它就无法计算签名。服务端的响应或程序的待签名字符串无需 Secret 即可比对。</translation>
    </message>
    <message>
        <source>The request does not name its signed headers: paste the header Authorization whole.</source>
        <translation>请求没有列出参与签名的请求头：粘贴完整的请求头 Authorization。</translation>
    </message>
    <message>
        <source>It was copied from there, and was not made from this request.</source>
        <translation>该签名是从那里复制来的，并非由此请求算出。</translation>
    </message>
    <message>
        <source>This is the signature of another published sample: %1.</source>
        <translation>这是另一个已发布示例的签名：%1。</translation>
    </message>
    <message>
        <source>This is the signature of another published sample: %1, signed with %2.</source>
        <translation>这是另一个已发布示例的签名：%1，签名时写的是 %2。</translation>
    </message>
    <message>
        <source>This is the signature of another published sample: %1, signed with a mistake.</source>
        <translation>这是另一个已发布示例的签名：%1，签名时有错误。</translation>
    </message>
    <message>
        <source>It comes out of this request and this secret. The server knows another secret, refused for another reason, or received another request.</source>
        <translation>它由这个请求和这个 Secret 得出。服务端保存的是另一个 Secret、因其他原因拒绝，或者收到的是另一个请求。</translation>
    </message>
    <message>
        <source>Sign your own request and send the signature that comes out: one from a page fits the page&apos;s request only.</source>
        <translation>对你自己的请求签名，并发送由此得到的签名：从页面复制的签名只适用于页面上的请求。</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>reproduced</source>
        <translation>已复现</translation>
    </message>
    <message>
        <source>server-string</source>
        <translation>服务端字符串</translation>
    </message>
    <message>
        <source>other-string</source>
        <translation>程序字符串</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>With this the observed signature comes out, byte for byte.</source>
        <translation>由此得出的签名与实际的逐字节相同。</translation>
    </message>
    <message>
        <source>Seen from the string that the server computed.</source>
        <translation>从服务端计算的字符串看出。</translation>
    </message>
    <message>
        <source>Seen from the string that the program signed.</source>
        <translation>从程序所签的字符串看出。</translation>
    </message>
    <message>
        <source>Seen from the request and the answer, without computing a signature.</source>
        <translation>从请求和响应看出，无需计算签名。</translation>
    </message>
    <message>
        <source>%L1 mistakes together</source>
        <translation>%L1 处错误同时出现</translation>
    </message>
    <message>
        <source>The signature itself is right: it comes out of this request and this secret.</source>
        <translation>签名本身正确：它由这个请求和这个 Secret 得出。</translation>
    </message>
    <message>
        <source>Signature of %1</source>
        <translation>%1 的签名</translation>
    </message>
    <message>
        <source>Both sides signed the same %1 bytes, so only the key can differ.</source>
        <translation>双方签名的 %1 字节相同，因此只可能是密钥不同。</translation>
    </message>
    <message>
        <source>The signature fits what was sent; something on the way to the server changed it.</source>
        <translation>签名与发送的内容相符，在到达服务端的途中被改动。</translation>
    </message>
</context>
<context>
    <name>WireForm</name>
    <message>
        <source>The header %1 is there twice</source>
        <translation>请求头 %1 出现了两次</translation>
    </message>
    <message>
        <source>Give it once, with the values joined by a comma</source>
        <translation>只给出一次，各值用逗号连接</translation>
    </message>
    <message>
        <source>This is no host that can be reached</source>
        <translation>这不是可以到达的主机</translation>
    </message>
    <message>
        <source>Check the endpoint</source>
        <translation>检查服务地址</translation>
    </message>
    <message>
        <source>The header Host is there twice</source>
        <translation>请求头 Host 出现了两次</translation>
    </message>
    <message>
        <source>Give it once</source>
        <translation>只给出一次</translation>
    </message>
    <message>
        <source>This is no name for a header</source>
        <translation>这不能用作请求头的名称</translation>
    </message>
    <message>
        <source>Use letters, digits and hyphens</source>
        <translation>使用字母、数字和连字符</translation>
    </message>
    <message>
        <source>A header&apos;s value cannot hold a line break or a zero byte</source>
        <translation>请求头的值不能含换行符或零字节</translation>
    </message>
    <message>
        <source>Remove it from the value</source>
        <translation>将其从值中去掉</translation>
    </message>
    <message>
        <source>This is no HTTP method</source>
        <translation>这不是 HTTP 请求方法</translation>
    </message>
    <message>
        <source>Use GET, POST, PUT, …</source>
        <translation>使用 GET、POST、PUT 等</translation>
    </message>
    <message>
        <source>The path does not begin with a slash</source>
        <translation>路径没有以斜杠开头</translation>
    </message>
    <message>
        <source>Put a slash in front</source>
        <translation>在前面加上斜杠</translation>
    </message>
    <message>
        <source>The path begins with two slashes, and one of them would be lost on the way</source>
        <translation>路径以两个斜杠开头，其中一个会在传输途中丢失</translation>
    </message>
    <message>
        <source>Give the first part of the path a value</source>
        <translation>为路径的第一段填写值</translation>
    </message>
    <message>
        <source>The path segment “%1” would be removed on the way</source>
        <translation>路径段“%1”会在传输途中被去掉</translation>
    </message>
    <message>
        <source>Give it a value other than one or two dots</source>
        <translation>填写一个不同于一个点或两个点的值</translation>
    </message>
    <message>
        <source>The header %1 cannot be sent empty</source>
        <translation>请求头 %1 不能发送空值</translation>
    </message>
    <message>
        <source>Give it a value, or leave it out</source>
        <translation>填写值，或不发送它</translation>
    </message>
    <message>
        <source>The body has %1 bytes, the header Content-Length says otherwise</source>
        <translation>请求体为 %1 字节，与请求头 Content-Length 不符</translation>
    </message>
    <message>
        <source>Leave the header out: it is added with the right number</source>
        <translation>不要填写此请求头：它会以正确的数值自动添加</translation>
    </message>
    <message>
        <source>The body is sent as a whole, with its length</source>
        <translation>请求体整体发送，并带有其长度</translation>
    </message>
    <message>
        <source>Leave the header Transfer-Encoding out</source>
        <translation>不要填写请求头 Transfer-Encoding</translation>
    </message>
    <message>
        <source>“%1” cannot stand in a URL</source>
        <translation>URL 中不能含“%1”</translation>
    </message>
    <message>
        <source>Percent-encode it, or remove it</source>
        <translation>对其做百分号编码，或将其去掉</translation>
    </message>
    <message>
        <source>This is no target that a URL can hold</source>
        <translation>这不是 URL 可以表示的目标</translation>
    </message>
    <message>
        <source>Percent-encode the path</source>
        <translation>对路径做百分号编码</translation>
    </message>
    <message>
        <source>“%1” would be sent as “%2”</source>
        <translation>“%1”会被发送为“%2”</translation>
    </message>
    <message>
        <source>Write it in the second form</source>
        <translation>按后一种形式书写</translation>
    </message>
</context>
<context>
    <name>WorkspaceFile</name>
    <message>
        <source>must be Base64</source>
        <translation>必须是 Base64</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>The file of open tabs is damaged</source>
        <translation>保存打开标签页的文件已损坏</translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>must be %1</source>
        <translation>必须是 %1</translation>
    </message>
    <message>
        <source>A later Countersign wrote the file of open tabs</source>
        <translation>保存打开标签页的文件由更高版本的 Countersign 写成</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Open it with that Countersign</source>
        <translation>用那个版本的 Countersign 打开</translation>
    </message>
    <message>
        <source>is no request</source>
        <translation>不是一个请求</translation>
    </message>
    <message>
        <source>is no place of a request</source>
        <translation>不是请求中的位置</translation>
    </message>
</context>
<context>
    <name>WorkspaceSlot</name>
    <message>
        <source>Open tabs and drafts cannot be kept</source>
        <translation>无法保存打开的标签页和草稿</translation>
    </message>
    <message>
        <source>Work goes on. Check the rights of the folder and the space on the disk</source>
        <translation>可以继续工作。检查文件夹的权限和磁盘空间</translation>
    </message>
    <message>
        <source>too many windows are open</source>
        <translation>打开的窗口过多</translation>
    </message>
    <message>
        <source>It was set aside as %1</source>
        <translation>它已另存为 %1</translation>
    </message>
    <message>
        <source>It was set aside as %1, and an older copy was opened instead</source>
        <translation>它已另存为 %1，并改为打开较早的副本</translation>
    </message>
</context>
<context>
    <name>YamlJson</name>
    <message>
        <source>grows beyond measure by its aliases</source>
        <translation>因别名而过度膨胀</translation>
    </message>
    <message>
        <source>was not read to its end, for the import was cancelled</source>
        <translation>导入已取消，没有读完</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>is a number that JSON does not have, and counts as a text: %1</source>
        <translation>是 JSON 没有的数字，按文本处理：%1</translation>
    </message>
    <message>
        <source>holds itself by an alias</source>
        <translation>通过别名包含自身</translation>
    </message>
    <message>
        <source>has a key that is no single value</source>
        <translation>有一个不是单个值的键</translation>
    </message>
    <message>
        <source>is no YAML that can be read, and was left out (%1)</source>
        <translation>不是可读取的 YAML，未导入（%1）</translation>
    </message>
    <message>
        <source>it is larger than 64 MB</source>
        <translation>大于 64 MB</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>不是 UTF-8</translation>
    </message>
</context>
<context>
    <name>countersign::AcmRoute</name>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>The signed request was not sent</source>
        <translation>已签名的请求没有发出</translation>
    </message>
</context>
<context>
    <name>countersign::Actions</name>
    <message>
        <source>Typing and editing need these keys</source>
        <translation>这些按键用于输入与编辑</translation>
    </message>
    <message>
        <source>Add Ctrl or Alt, or take a function key</source>
        <translation>加上 Ctrl 或 Alt，或改用功能键</translation>
    </message>
    <message>
        <source>“%1” has these keys</source>
        <translation>这些按键已属于“%1”</translation>
    </message>
    <message>
        <source>Give that action other keys first, or press others here</source>
        <translation>先为该操作换用其他按键，或在此按下别的按键</translation>
    </message>
</context>
<context>
    <name>countersign::AddedBlock</name>
    <message>
        <source>Added for you</source>
        <translation>自动添加</translation>
    </message>
    <message>
        <source>clock frozen</source>
        <translation>时钟已固定</translation>
    </message>
    <message>
        <source>Added for you · %1</source>
        <translation>自动添加 · %1</translation>
    </message>
    <message>
        <source>The time of signing. Hold it with the lock.</source>
        <translation>签名时的时间，可用锁固定。</translation>
    </message>
    <message>
        <source>A new value for each call. Hold it with the lock.</source>
        <translation>每次调用都取新值，可用锁固定。</translation>
    </message>
    <message>
        <source>From the profile. Choose another profile to change it.</source>
        <translation>来自凭证配置，换一个凭证配置即可更改。</translation>
    </message>
    <message>
        <source>Follows the endpoint.</source>
        <translation>跟随服务地址。</translation>
    </message>
    <message>
        <source>Made from the body.</source>
        <translation>由请求体得出。</translation>
    </message>
    <message>
        <source>Choose the format in the head of the form.</source>
        <translation>可在表单顶部选择格式。</translation>
    </message>
    <message>
        <source>Fixed by the operation and its signature scheme.</source>
        <translation>由接口及其签名算法固定。</translation>
    </message>
    <message>
        <source>clock and nonce frozen</source>
        <translation>时间戳和随机数已固定</translation>
    </message>
    <message>
        <source>nonce frozen</source>
        <translation>随机数已固定</translation>
    </message>
    <message>
        <source>Hold %1</source>
        <translation>固定 %1</translation>
    </message>
    <message>
        <source>Let %1 run again</source>
        <translation>恢复 %1</translation>
    </message>
</context>
<context>
    <name>countersign::AddressServer</name>
    <message>
        <source>It answered with status %1</source>
        <translation>它以状态码 %1 应答</translation>
    </message>
    <message>
        <source>The address server gave no list of servers</source>
        <translation>地址服务器没有给出服务器列表</translation>
    </message>
    <message>
        <source>Give an address server of ACM as the endpoint, as acm.aliyun.com, not one of the servers it lists</source>
        <translation>服务地址应填 ACM 的地址服务器，例如 acm.aliyun.com，而不是它列出的某台服务器</translation>
    </message>
</context>
<context>
    <name>countersign::AnswerCard</name>
    <message>
        <source>Show the verdict</source>
        <translation>显示结论</translation>
    </message>
</context>
<context>
    <name>countersign::BadgeTabBar</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>countersign::BarCombo</name>
    <message>
        <source>Nothing holds “%1”</source>
        <translation>没有包含“%1”的项</translation>
    </message>
</context>
<context>
    <name>countersign::BooleanEditor</name>
    <message>
        <source>Not sent</source>
        <translation>不发送</translation>
    </message>
</context>
<context>
    <name>countersign::CauseList</name>
    <message>
        <source>Causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cause id</source>
        <translation>原因编号</translation>
    </message>
    <message>
        <source>Mistake %1</source>
        <translation>错误 %1</translation>
    </message>
    <message>
        <source>Fix %1</source>
        <translation>修正 %1</translation>
    </message>
</context>
<context>
    <name>countersign::ChangeSearch</name>
    <message>
        <source>What changes from the present import on is shown after the next one</source>
        <translation>自本次导入起的变化会在下一次导入后显示</translation>
    </message>
    <message>
        <source>The catalogue has no such version of the service</source>
        <translation>目录中没有该服务的这个版本</translation>
    </message>
    <message>
        <source>List the services, or import this one first</source>
        <translation>列出服务，或先导入此服务</translation>
    </message>
    <message>
        <source>It has %1</source>
        <translation>现有 %1</translation>
    </message>
</context>
<context>
    <name>countersign::ChangeTreeModel</name>
    <message>
        <source>breaking</source>
        <translation>影响现有调用</translation>
    </message>
    <message>
        <source>the product itself</source>
        <translation>产品本身</translation>
    </message>
    <message>
        <source>the operation itself</source>
        <translation>接口本身</translation>
    </message>
    <message>
        <source>%1, breaking</source>
        <translation>%1，影响现有调用</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln 处变化</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %L2 breaking</source>
        <translation>%1，其中 %L2 处影响现有调用</translation>
    </message>
    <message>
        <source>Operation and parameter</source>
        <translation>接口与参数</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>countersign::ChangesWindow</name>
    <message>
        <source>What changed — Countersign</source>
        <translation>有何变化 — Countersign</translation>
    </message>
    <message>
        <source>There is nothing to compare yet: a product with two versions, or an import that replaced an older one.</source>
        <translation>还没有可比较的内容：需要有两个版本的产品，或替换了旧导入的新导入。</translation>
    </message>
    <message>
        <source>Get services…</source>
        <translation>获取服务…</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>重新比较</translation>
    </message>
    <message>
        <source>Imported %1, before that %2: %3</source>
        <translation>导入于 %1，之前一次 %2：%3</translation>
    </message>
    <message>
        <source>Comparing was cancelled.</source>
        <translation>比较已取消。</translation>
    </message>
    <message>
        <source>%L1 of %L2 shown · %3</source>
        <translation>显示 %L1 / %L2 · %3</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>没有变化。</translation>
    </message>
    <message>
        <source>No change is of that kind.</source>
        <translation>没有这一类变化。</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从（&amp;F）</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>到（&amp;T）</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Filter the changes</source>
        <translation>筛选变化</translation>
    </message>
    <message>
        <source>Filter by operation, parameter or value</source>
        <translation>按接口、参数或值筛选</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>&amp;Only breaking</source>
        <translation>仅影响现有调用的（&amp;O）</translation>
    </message>
    <message>
        <source>What may make a call fail that worked before</source>
        <translation>可能使以前成功的调用失败的变化</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型（&amp;K）</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Copies all that is listed</source>
        <translation>复制列出的全部内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open the form</source>
        <translation>打开表单</translation>
    </message>
</context>
<context>
    <name>countersign::ChoiceEditor</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
</context>
<context>
    <name>countersign::ComparePane</name>
    <message>
        <source>Open in the debugger</source>
        <translation>在调试器中打开</translation>
    </message>
    <message>
        <source>Looking for what is wrong with the call…</source>
        <translation>正在查找这次调用的问题…</translation>
    </message>
    <message>
        <source>When a server refuses a signature, the verdict appears here</source>
        <translation>服务端拒绝签名时，结论会显示在这里</translation>
    </message>
    <message>
        <source>Debug a signature</source>
        <translation>调试签名</translation>
    </message>
    <message>
        <source>Debug a signature (%1)</source>
        <translation>调试签名（%1）</translation>
    </message>
    <message>
        <source>Trim the secret and send again…</source>
        <translation>去除 Secret 首尾空白并重新发送…</translation>
    </message>
    <message>
        <source>Open the profile</source>
        <translation>打开凭证配置</translation>
    </message>
    <message>
        <source>Go to field %1</source>
        <translation>跳到字段 %1</translation>
    </message>
    <message>
        <source>Sign with the server&apos;s time and send again</source>
        <translation>用服务端时间签名并重新发送</translation>
    </message>
    <message>
        <source>Let the nonce run and send again</source>
        <translation>恢复实时随机数并重新发送</translation>
    </message>
    <message>
        <source>Let the clock run and send again</source>
        <translation>恢复实时时间戳并重新发送</translation>
    </message>
</context>
<context>
    <name>countersign::CopyAsMenu</name>
    <message>
        <source>no secret, never expires</source>
        <translation>不含密钥，永不过期</translation>
    </message>
    <message>
        <source>String to sign</source>
        <translation>待签名字符串</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Trace as text</source>
        <translation>签名过程（文本）</translation>
    </message>
    <message>
        <source>Trace as JSON</source>
        <translation>签名过程（JSON）</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>contains a signature that does not expire by itself</source>
        <translation>含签名，签名本身不会过期</translation>
    </message>
    <message>
        <source>contains a signature valid until %1</source>
        <translation>含签名，有效至 %1</translation>
    </message>
</context>
<context>
    <name>countersign::CopyButton</name>
    <message>
        <source>Copied %1 bytes, secret values masked</source>
        <translation>已复制 %1 字节，敏感值已遮盖</translation>
    </message>
    <message>
        <source>Copied %1 bytes</source>
        <translation>已复制 %1 字节</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制%1</translation>
    </message>
</context>
<context>
    <name>countersign::CopyMomentSheet</name>
    <message>
        <source>Copy time and nonce</source>
        <translation>复制时间和随机数</translation>
    </message>
    <message>
        <source>Copy time and nonce from a request</source>
        <translation>从请求中复制时间和随机数</translation>
    </message>
    <message>
        <source>Paste a URL, a command, headers, raw HTTP or a string to sign. It is read here and kept nowhere.</source>
        <translation>粘贴 URL、命令、请求头、原始 HTTP 或待签名字符串。内容只在此处读取，不会保存。</translation>
    </message>
    <message>
        <source>Request to copy from</source>
        <translation>要从中复制的请求</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>找到的内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Hold what was found</source>
        <translation>固定所找到的值</translation>
    </message>
    <message>
        <source>Nothing pasted yet</source>
        <translation>尚未粘贴内容</translation>
    </message>
    <message>
        <source>The time %1 UTC, from %2.</source>
        <translation>时间 %1 UTC，来自 %2。</translation>
    </message>
    <message>
        <source>The nonce %1, from %2.</source>
        <translation>随机数 %1，来自 %2。</translation>
    </message>
    <message>
        <source>Neither a time nor a nonce was found.</source>
        <translation>没有找到时间，也没有找到随机数。</translation>
    </message>
    <message>
        <source>No time was found.</source>
        <translation>没有找到时间。</translation>
    </message>
    <message>
        <source>No nonce was found.</source>
        <translation>没有找到随机数。</translation>
    </message>
    <message>
        <source>What stands behind %1 could not be read.</source>
        <translation>无法读取 %1 之后的内容。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>countersign::DateEditor</name>
    <message>
        <source>Choose a date for %1</source>
        <translation>为 %1 选择日期</translation>
    </message>
    <message>
        <source>Choose a date (%1)</source>
        <translation>选择日期（%1）</translation>
    </message>
</context>
<context>
    <name>countersign::DatePopup</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Use this date</source>
        <translation>使用此日期</translation>
    </message>
    <message>
        <source>Use this time</source>
        <translation>使用此时间</translation>
    </message>
    <message>
        <source>Time in UTC</source>
        <translation>UTC 时间</translation>
    </message>
</context>
<context>
    <name>countersign::DebuggerHead</name>
    <message>
        <source>Signature debugger</source>
        <translation>签名调试器</translation>
    </message>
    <message>
        <source>Paste what your program sent. Countersign finds the mistake and proves it.</source>
        <translation>粘贴程序发送的内容。Countersign 找出错误并加以证明。</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Nothing was examined yet in this run</source>
        <translation>本次运行尚未检查过任何内容</translation>
    </message>
    <message>
        <source>What was examined in this run; kept in memory only, without secrets</source>
        <translation>本次运行中检查过的内容；仅保存在内存中，不含 Secret</translation>
    </message>
    <message>
        <source>Paste what your program sent.</source>
        <translation>粘贴程序发送的内容。</translation>
    </message>
</context>
<context>
    <name>countersign::DebuggerWindow</name>
    <message>
        <source>Signature debugger — Countersign</source>
        <translation>签名调试器 — Countersign</translation>
    </message>
    <message>
        <source>No request was read</source>
        <translation>没有读取到请求</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Type the secret</source>
        <translation>输入 Secret</translation>
    </message>
    <message>
        <source>Open HAR…</source>
        <translation>打开 HAR…</translation>
    </message>
    <message>
        <source>Open as a form</source>
        <translation>打开为表单</translation>
    </message>
    <message>
        <source>Clear the request</source>
        <translation>清空请求</translation>
    </message>
    <message>
        <source>Try an example</source>
        <translation>试试示例</translation>
    </message>
    <message>
        <source>Find in the request</source>
        <translation>在请求中查找</translation>
    </message>
    <message>
        <source>Close the debugger</source>
        <translation>关闭调试器</translation>
    </message>
</context>
<context>
    <name>countersign::DifferenceCanvas</name>
    <message>
        <source>Ours</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Difference %1 of %2, %3</source>
        <translation>第 %1 / %2 处差异，%3</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>1 equal byte</source>
        <translation>1 个相同字节</translation>
    </message>
    <message>
        <source>%1 equal bytes</source>
        <translation>%1 个相同字节</translation>
    </message>
    <message>
        <source>%1 more differences</source>
        <translation>还有 %1 处差异</translation>
    </message>
    <message>
        <source>%1, 1 value</source>
        <translation>%1，1 个值</translation>
    </message>
    <message>
        <source>%1, %2 values</source>
        <translation>%1，%2 个值</translation>
    </message>
</context>
<context>
    <name>countersign::DifferencesView</name>
    <message>
        <source>%1 bytes each</source>
        <translation>各 %1 字节</translation>
    </message>
    <message>
        <source>%1 and %2 bytes</source>
        <translation>%1 与 %2 字节</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>上一处差异</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>下一处差异</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>比对对象</translation>
    </message>
    <message>
        <source>Program&apos;s</source>
        <translation>程序的</translation>
    </message>
    <message>
        <source>Server&apos;s</source>
        <translation>服务端的</translation>
    </message>
    <message>
        <source>the string that was signed</source>
        <translation>所签的字符串</translation>
    </message>
    <message>
        <source>the server&apos;s string</source>
        <translation>服务端的字符串</translation>
    </message>
    <message>
        <source>no difference · %1 bytes</source>
        <translation>无差异 · %1 字节</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>difference %1 of %2</source>
        <translation>第 %1 / %2 处差异</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>没有差异</translation>
    </message>
</context>
<context>
    <name>countersign::DocumentTabBar</name>
    <message>
        <source>Open operations</source>
        <translation>已打开的接口</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation>%1，已修改</translation>
    </message>
    <message>
        <source>%1
Edited since it was last sent</source>
        <translation>%1
自上次发送后已修改</translation>
    </message>
</context>
<context>
    <name>countersign::DocumentationTree</name>
    <message>
        <source>item</source>
        <translation>元素</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Allowed: %1</source>
        <translation>允许的值：%1</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>示例：%1</translation>
    </message>
    <message>
        <source>Resources: %1</source>
        <translation>资源：%1</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Error codes</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
</context>
<context>
    <name>countersign::DocumentationWindow</name>
    <message>
        <source>Documentation</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Search the documentation</source>
        <translation>搜索文档</translation>
    </message>
    <message>
        <source>What is documented</source>
        <translation>文档目录</translation>
    </message>
    <message>
        <source>Open an operation: what is known of it stands here.</source>
        <translation>打开一个接口：这里会显示关于它的说明。</translation>
    </message>
    <message>
        <source>Documentation of %1</source>
        <translation>%1 的文档</translation>
    </message>
    <message>
        <source>The catalogue has no text about this. Get the service&apos;s metadata, and what its vendor says stands here.</source>
        <translation>目录中没有关于它的说明。获取该服务的元数据后，这里会显示厂商的说明。</translation>
    </message>
</context>
<context>
    <name>countersign::DocumentsPane</name>
    <message>
        <source>All open operations</source>
        <translation>所有已打开的接口</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>countersign::EndpointEdit</name>
    <message>
        <source>Endpoint</source>
        <translation>服务地址</translation>
    </message>
    <message>
        <source>Copy endpoint</source>
        <translation>复制服务地址</translation>
    </message>
    <message>
        <source>Choose endpoint</source>
        <translation>选择服务地址</translation>
    </message>
</context>
<context>
    <name>countersign::EndpointMenu</name>
    <message>
        <source>Public endpoint: %1</source>
        <translation>公网服务地址：%1</translation>
    </message>
    <message>
        <source>Public endpoint: this region has none</source>
        <translation>公网服务地址：该地域没有</translation>
    </message>
    <message>
        <source>VPC endpoint: %1</source>
        <translation>VPC 服务地址：%1</translation>
    </message>
    <message>
        <source>VPC endpoint: this region has none</source>
        <translation>VPC 服务地址：该地域没有</translation>
    </message>
    <message>
        <source>VPC endpoint: this service has none</source>
        <translation>VPC 服务地址：该服务没有</translation>
    </message>
    <message>
        <source>Central endpoint: %1</source>
        <translation>中心服务地址：%1</translation>
    </message>
    <message>
        <source>Central endpoint: practice calls stay on this computer</source>
        <translation>中心服务地址：练习调用只在本机</translation>
    </message>
    <message>
        <source>Central endpoint: this service has none</source>
        <translation>中心服务地址：该服务没有</translation>
    </message>
    <message>
        <source>Address server: %1 · %2</source>
        <translation>地址服务器：%1 · %2</translation>
    </message>
    <message>
        <source>Servers: none listed yet</source>
        <translation>服务器：尚无列表</translation>
    </message>
    <message>
        <source>Server: %1 (used last)</source>
        <translation>服务器：%1（最近使用）</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>服务器：%1</translation>
    </message>
    <message>
        <source>Choose endpoint</source>
        <translation>选择服务地址</translation>
    </message>
    <message>
        <source>Type another endpoint</source>
        <translation>输入其他服务地址</translation>
    </message>
</context>
<context>
    <name>countersign::ErrorSheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>countersign::EvidenceRows</name>
    <message>
        <source>equal</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>the program signed the same %1 bytes</source>
        <translation>程序所签的 %1 字节与此相同</translation>
    </message>
    <message>
        <source>the server’s %1 bytes equal ours, byte for byte</source>
        <translation>服务端的 %1 字节与我方逐字节相同</translation>
    </message>
    <message>
        <source>Method, path, values</source>
        <translation>方法、路径、各值</translation>
    </message>
    <message>
        <source>nothing was changed on the way</source>
        <translation>途中没有改动</translation>
    </message>
    <message>
        <source>Secret as given</source>
        <translation>所给的 Secret</translation>
    </message>
    <message>
        <source>sent, refused</source>
        <translation>已发送，被拒绝</translation>
    </message>
    <message>
        <source>Secret, trimmed</source>
        <translation>去掉首尾空白的 Secret</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>How we know: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Expected signature</source>
        <translation>应有的签名</translation>
    </message>
    <message>
        <source>Observed signature</source>
        <translation>实际的签名</translation>
    </message>
</context>
<context>
    <name>countersign::FieldEdit</name>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>empty, sent</source>
        <translation>发送空值</translation>
    </message>
    <message>
        <source>kept aside, not sent</source>
        <translation>暂存，不发送</translation>
    </message>
    <message>
        <source>Send empty</source>
        <translation>发送空值</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>将发送</translation>
    </message>
    <message>
        <source>null, sent</source>
        <translation>null，将发送</translation>
    </message>
    <message>
        <source>Send null</source>
        <translation>发送 null</translation>
    </message>
</context>
<context>
    <name>countersign::FieldHelp</name>
    <message>
        <source>Fill in %1</source>
        <translation>填入 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>至多 %1</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>decimal number</source>
        <translation>小数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>keys and values</source>
        <translation>键和值</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>任意值</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 个字符</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 项</translation>
    </message>
    <message>
        <source>pattern %1</source>
        <translation>格式 %1</translation>
    </message>
    <message>
        <source>the service takes %1 when nothing is sent</source>
        <translation>不发送时服务取 %1</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>deprecated</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>可用的值</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已知的值</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>one of several shapes</source>
        <translation>多种结构之一</translation>
    </message>
    <message>
        <source>file, or a text</source>
        <translation>文件或文本</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
</context>
<context>
    <name>countersign::FileEditor</name>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Type a text instead</source>
        <translation>改为输入文本</translation>
    </message>
    <message>
        <source>Choose a file for %1</source>
        <translation>为 %1 选择文件</translation>
    </message>
    <message>
        <source>Type a text for %1 instead of a file</source>
        <translation>为 %1 改为输入文本，不用文件</translation>
    </message>
    <message>
        <source>path of a file</source>
        <translation>文件路径</translation>
    </message>
    <message>
        <source>drop a file here</source>
        <translation>将文件拖放到此处</translation>
    </message>
</context>
<context>
    <name>countersign::FileFetch</name>
    <message>
        <source>The answer is no whole JSON (%1)</source>
        <translation>响应不是完整的 JSON（%1）</translation>
    </message>
    <message>
        <source>The answer is JSON of another kind</source>
        <translation>响应是另一种 JSON</translation>
    </message>
    <message>
        <source>Fetching was cancelled</source>
        <translation>已取消获取</translation>
    </message>
    <message>
        <source>The answer did not come to its end in time</source>
        <translation>响应未能及时传完</translation>
    </message>
    <message>
        <source>The server answered with status %1</source>
        <translation>服务器返回状态 %1</translation>
    </message>
    <message>
        <source>The server sends us elsewhere, which is not followed: %1</source>
        <translation>服务器要求转到别处，未予跟随：%1</translation>
    </message>
    <message>
        <source>The answer is a web page, no metadata</source>
        <translation>响应是网页，不是元数据</translation>
    </message>
    <message>
        <source>Check the address of the metadata in the preferences, or try again later</source>
        <translation>检查首选项中的元数据地址，或稍后重试</translation>
    </message>
</context>
<context>
    <name>countersign::FileReader</name>
    <message>
        <source>There is no such file</source>
        <translation>没有此文件</translation>
    </message>
    <message>
        <source>Check its name and folder</source>
        <translation>检查文件名与文件夹</translation>
    </message>
    <message>
        <source>This is a folder</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>Give one file</source>
        <translation>指定一个文件</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>Check its rights</source>
        <translation>检查其权限</translation>
    </message>
    <message>
        <source>Reading the file was cancelled</source>
        <translation>已取消读取文件</translation>
    </message>
    <message>
        <source>The file is longer than %1 MB</source>
        <translation>文件超过 %1 MB</translation>
    </message>
    <message>
        <source>Export the entry in question alone</source>
        <translation>单独导出相关条目</translation>
    </message>
</context>
<context>
    <name>countersign::FinalRequestView</name>
    <message>
        <source>Final request</source>
        <translation>最终请求</translation>
    </message>
    <message>
        <source>raw request</source>
        <translation>请求原文</translation>
    </message>
    <message>
        <source>%1 bytes to %2</source>
        <translation>%1 字节，发往 %2</translation>
    </message>
    <message>
        <source>There is no request to send yet; the trace says why</source>
        <translation>还没有可发送的请求；原因见签名过程</translation>
    </message>
</context>
<context>
    <name>countersign::FindBar</name>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>无匹配</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>countersign::FixBlock</name>
    <message>
        <source>Vendor&apos;s section</source>
        <translation>厂商文档</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Fix %1</source>
        <translation>修正 %1</translation>
    </message>
    <message>
        <source>Fix in %1</source>
        <translation>%1 的修正</translation>
    </message>
    <message>
        <source>the right lines</source>
        <translation>正确的代码行</translation>
    </message>
</context>
<context>
    <name>countersign::FoldButton</name>
    <message>
        <source>unfolded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
</context>
<context>
    <name>countersign::FormProblems</name>
    <message>
        <source>The body was secret and is not kept: give it again</source>
        <translation>请求体含机密内容，未保存：重新填写</translation>
    </message>
    <message>
        <source>Secret, not kept: type it again</source>
        <translation>机密内容，未保存：重新输入</translation>
    </message>
    <message>
        <source>The endpoint held a secret and is not kept: type it again</source>
        <translation>服务地址含机密内容，未保存：重新输入</translation>
    </message>
    <message>
        <source>Arrived as another value. See Compare.</source>
        <translation>到达时变成了其他值，见“比对”。</translation>
    </message>
</context>
<context>
    <name>countersign::GivenSection</name>
    <message>
        <source>optional, not given</source>
        <translation>可选，未提供</translation>
    </message>
    <message>
        <source>given, %1 bytes</source>
        <translation>已提供，%1 字节</translation>
    </message>
    <message>
        <source>taken from the paste</source>
        <translation>取自粘贴的内容</translation>
    </message>
</context>
<context>
    <name>countersign::GroupEditor</name>
    <message>
        <source>Members of %1</source>
        <translation>%1 的成员</translation>
    </message>
    <message>
        <source>Show %1 more</source>
        <translation>显示其余 %1 个</translation>
    </message>
    <message>
        <source>given as JSON</source>
        <translation>以 JSON 给出</translation>
    </message>
    <message>
        <source>group of %1</source>
        <translation>分组，共 %1 个成员</translation>
    </message>
    <message>
        <source>group of %1, %2 set</source>
        <translation>分组，共 %1 个成员，已填 %2 个</translation>
    </message>
    <message>
        <source>group of %1, required</source>
        <translation>分组，共 %1 个成员，必填</translation>
    </message>
    <message>
        <source>… one level deeper</source>
        <translation>… 再深一层</translation>
    </message>
</context>
<context>
    <name>countersign::HeaderModel</name>
    <message>
        <source>Header</source>
        <translation>响应头</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>countersign::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Search help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>帮助页面</translation>
    </message>
</context>
<context>
    <name>countersign::HoldSheet</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>countersign::ImportNoteModel</name>
    <message>
        <source>the whole file</source>
        <translation>整个文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What was found there</source>
        <translation>发现的问题</translation>
    </message>
</context>
<context>
    <name>countersign::ImportReportSheet</name>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Import report: %1</source>
        <translation>导入报告：%1</translation>
    </message>
    <message>
        <source>What the metadata says in a way that is not understood. All the rest was taken; each line costs no more than the fact it is about.</source>
        <translation>元数据中无法理解的内容。其余内容均已导入；每一行只影响它所涉及的那一点。</translation>
    </message>
    <message>
        <source>Filter the report</source>
        <translation>筛选报告</translation>
    </message>
    <message>
        <source>Filter by file, place or reason</source>
        <translation>按文件、位置或原因筛选</translation>
    </message>
    <message>
        <source>What was not understood</source>
        <translation>未能理解的内容</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are listed</source>
        <translation>复制选中的行；未选多行时复制列出的全部</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 / %L2</translation>
    </message>
</context>
<context>
    <name>countersign::ImportSheet</name>
    <message>
        <source>Import metadata</source>
        <translation>导入元数据</translation>
    </message>
    <message>
        <source>Import %1?</source>
        <translation>导入 %1？</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Its services stand in the tree, marked as imported. The built-in ones stay as they are.</source>
        <translation>其服务会出现在服务树中，并标为已导入。内置服务保持不变。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>countersign::JsonTokens</name>
    <message>
        <source>the text ends too early: %1</source>
        <translation>文本过早结束：%1</translation>
    </message>
    <message>
        <source>a character that no JSON value starts with, or a misspelt word or number</source>
        <translation>有不能作为 JSON 值开头的字符，或拼写有误的词或数字</translation>
    </message>
    <message>
        <source>a string without its closing quote</source>
        <translation>字符串缺少结束引号</translation>
    </message>
    <message>
        <source>a control character or an unknown escape in a string</source>
        <translation>字符串中有控制字符或未知的转义</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>缺少值</translation>
    </message>
    <message>
        <source>a value or ] is missing</source>
        <translation>缺少值或 ]</translation>
    </message>
    <message>
        <source>a name in quotes is missing</source>
        <translation>缺少带引号的名称</translation>
    </message>
    <message>
        <source>a name in quotes or } is missing</source>
        <translation>缺少带引号的名称或 }</translation>
    </message>
    <message>
        <source>a colon is missing after the name</source>
        <translation>名称后缺少冒号</translation>
    </message>
    <message>
        <source>a comma or } is missing</source>
        <translation>缺少逗号或 }</translation>
    </message>
    <message>
        <source>a comma or ] is missing</source>
        <translation>缺少逗号或 ]</translation>
    </message>
    <message>
        <source>there is more text after the end of the value</source>
        <translation>值结束后还有多余的文本</translation>
    </message>
</context>
<context>
    <name>countersign::KeyCapButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>countersign::KeychainLine</name>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Check the keychain again</source>
        <translation>重新检查系统密钥环</translation>
    </message>
    <message>
        <source>Asking the keychain: %1</source>
        <translation>正在询问系统密钥环：%1</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation>%1。%2。</translation>
    </message>
</context>
<context>
    <name>countersign::ListEditor</name>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>list of %1 and %2</source>
        <translation>%1 和 %2 的列表</translation>
    </message>
    <message>
        <source>list of %1</source>
        <translation>%1 的列表</translation>
    </message>
    <message>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>given as JSON</source>
        <translation>以 JSON 给出</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>%1 removed · Undo</source>
        <translation>%1 已移除 · 撤销</translation>
    </message>
    <message>
        <source>Undo removing %1</source>
        <translation>撤销移除 %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>最多 %1 项</translation>
    </message>
</context>
<context>
    <name>countersign::ListItem</name>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>countersign::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>&amp;Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Response &amp;beside signature</source>
        <translation>响应与签名并排</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>下一个标签页</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation>上一个标签页</translation>
    </message>
    <message>
        <source>&amp;Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Sign &amp;only</source>
        <translation>仅签名</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>&amp;Profiles…</source>
        <translation>凭证配置…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>&amp;About Countersign</source>
        <translation>关于 Countersign</translation>
    </message>
    <message>
        <source>Countersign — %1</source>
        <translation>Countersign — %1</translation>
    </message>
    <message>
        <source>About Countersign</source>
        <translation>关于 Countersign</translation>
    </message>
    <message>
        <source>Countersign %1
An explorer for signed cloud APIs</source>
        <translation>Countersign %1
面向需签名云 API 的浏览与调试工具</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>自由软件，依据 GNU 通用公共许可证第 3 版或更新版本发布。</translation>
    </message>
    <message>
        <source>Side by side from a wider window on</source>
        <translation>窗口更宽时才能并排显示</translation>
    </message>
    <message>
        <source>&amp;Reopen closed tab</source>
        <translation>重新打开关闭的标签页</translation>
    </message>
    <message>
        <source>&amp;Open an operation…</source>
        <translation>打开接口…</translation>
    </message>
    <message>
        <source>&amp;All actions…</source>
        <translation>所有操作…</translation>
    </message>
    <message>
        <source>&amp;Find in the pane</source>
        <translation>在窗格中查找</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>键盘快捷键…</translation>
    </message>
    <message>
        <source>Copy &amp;as…</source>
        <translation>复制为…</translation>
    </message>
    <message>
        <source>Open the practice &amp;example</source>
        <translation>打开练习示例</translation>
    </message>
    <message>
        <source>Add a profi&amp;le…</source>
        <translation>添加凭证配置…</translation>
    </message>
    <message>
        <source>&amp;Debug a signature</source>
        <translation>调试签名</translation>
    </message>
    <message>
        <source>&amp;Help on this pane</source>
        <translation>此窗格的帮助</translation>
    </message>
    <message>
        <source>All help &amp;pages</source>
        <translation>所有帮助页面</translation>
    </message>
    <message>
        <source>&amp;New tab…</source>
        <translation>新建标签页…</translation>
    </message>
    <message>
        <source>Move tab &amp;left</source>
        <translation>标签页左移</translation>
    </message>
    <message>
        <source>Move tab &amp;right</source>
        <translation>标签页右移</translation>
    </message>
    <message>
        <source>Tab &amp;%1</source>
        <translation>标签页 %1</translation>
    </message>
    <message>
        <source>La&amp;st tab</source>
        <translation>最后一个标签页</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>上一个窗格</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>A&amp;ctual size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Theme as the &amp;system</source>
        <translation>主题跟随系统</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Language as the &amp;system</source>
        <translation>语言跟随系统</translation>
    </message>
    <message>
        <source>Reduced &amp;motion</source>
        <translation>减少动态效果</translation>
    </message>
    <message>
        <source>&amp;Tabs</source>
        <translation>标签页</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>No operation is open</source>
        <translation>没有打开的接口</translation>
    </message>
    <message>
        <source>There is no other tab</source>
        <translation>没有其他标签页</translation>
    </message>
    <message>
        <source>A call is under way</source>
        <translation>正在调用</translation>
    </message>
    <message>
        <source>Nothing is being sent</source>
        <translation>没有正在发送的请求</translation>
    </message>
    <message>
        <source>No tab was closed</source>
        <translation>没有关闭过标签页</translation>
    </message>
    <message>
        <source>It is the first tab</source>
        <translation>已是第一个标签页</translation>
    </message>
    <message>
        <source>It is the last tab</source>
        <translation>已是最后一个标签页</translation>
    </message>
    <message>
        <source>There are not so many tabs</source>
        <translation>没有这么多标签页</translation>
    </message>
    <message>
        <source>There is no catalogue</source>
        <translation>没有接口目录</translation>
    </message>
    <message>
        <source>Open the &amp;selected operation</source>
        <translation>打开所选接口</translation>
    </message>
    <message>
        <source>&amp;Use profile</source>
        <translation>使用凭证配置</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Zoom %1 %, press for 100 %</source>
        <translation>缩放 %1%，按下恢复为 100%</translation>
    </message>
    <message>
        <source>Size of text. Press for 100 %</source>
        <translation>文字大小。按下恢复为 100%</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一处</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>查找上一处</translation>
    </message>
    <message>
        <source>Some of what was sent has no field in this form</source>
        <translation>发送的部分内容在此表单中没有对应字段</translation>
    </message>
    <message>
        <source>The form sends without it; the operation may spell it otherwise</source>
        <translation>表单发送时不含这些内容；接口中的拼写可能不同</translation>
    </message>
    <message>
        <source>Next &amp;difference</source>
        <translation>下一处差异</translation>
    </message>
    <message>
        <source>Pre&amp;vious difference</source>
        <translation>上一处差异</translation>
    </message>
    <message>
        <source>The verdict shows no difference</source>
        <translation>结论中没有差异</translation>
    </message>
    <message>
        <source>The last call has no verdict</source>
        <translation>上一次调用没有结论</translation>
    </message>
    <message>
        <source>%1 is no longer a favourite</source>
        <translation>已取消收藏 %1</translation>
    </message>
    <message>
        <source>%1 is a favourite now</source>
        <translation>已收藏 %1</translation>
    </message>
    <message>
        <source>Select an operation in the tree, or open one</source>
        <translation>在服务树中选择接口，或打开一个接口</translation>
    </message>
    <message>
        <source>Add to or remove from fa&amp;vourites</source>
        <translation>收藏或取消收藏（&amp;V）</translation>
    </message>
    <message>
        <source>&amp;Documentation of the operation</source>
        <translation>接口文档（&amp;D）</translation>
    </message>
    <message>
        <source>&amp;Get services…</source>
        <translation>获取服务…</translation>
    </message>
    <message>
        <source>The window was started with a catalogue of its own</source>
        <translation>此窗口启动时指定了自己的目录</translation>
    </message>
    <message>
        <source>Services are being fetched or imported already</source>
        <translation>正在获取或导入服务</translation>
    </message>
    <message>
        <source>Getting %1…</source>
        <translation>正在获取 %1……</translation>
    </message>
    <message>
        <source>What c&amp;hanged…</source>
        <translation>有何变化（&amp;H）…</translation>
    </message>
    <message>
        <source>There is no form of this operation any more</source>
        <translation>此接口已没有表单</translation>
    </message>
    <message>
        <source>Only an older import knew it; the list says what it was</source>
        <translation>只有较早的导入包含它；列表中写明了它原来的内容</translation>
    </message>
    <message>
        <source>The form has no field %1</source>
        <translation>表单中没有字段 %1</translation>
    </message>
    <message>
        <source>Looking at %1…</source>
        <translation>正在查看 %1…</translation>
    </message>
    <message>
        <source>Importing %1…</source>
        <translation>正在导入 %1…</translation>
    </message>
</context>
<context>
    <name>countersign::MapEditor</name>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>keys and values</source>
        <translation>键和值</translation>
    </message>
    <message>
        <source>key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>%1 的键</translation>
    </message>
</context>
<context>
    <name>countersign::MetadataFetcher</name>
    <message>
        <source>Fetching was cancelled</source>
        <translation>已取消获取</translation>
    </message>
    <message>
        <source>What has come is kept; the next run goes on from there</source>
        <translation>已获取的内容会保留，下次从此处继续</translation>
    </message>
    <message>
        <source>The vendor&apos;s list names more files than there can be</source>
        <translation>云厂商的列表所含文件多得不合理</translation>
    </message>
    <message>
        <source>Check the address of the metadata in the preferences</source>
        <translation>检查首选项中的元数据地址</translation>
    </message>
    <message>
        <source>did not come, and is as it was fetched before: %1</source>
        <translation>未能获取，保留此前的内容：%1</translation>
    </message>
    <message>
        <source>did not come: %1</source>
        <translation>未能获取：%1</translation>
    </message>
    <message>
        <source>stands in the vendor&apos;s list, and the vendor has nothing about it</source>
        <translation>在厂商的列表中，但厂商没有提供它的内容</translation>
    </message>
</context>
<context>
    <name>countersign::MetadataWork</name>
    <message>
        <source>Nobody knows what this catalogue was made from</source>
        <translation>不知道这个目录由什么生成</translation>
    </message>
    <message>
        <source>Import its metadata again, or remove it</source>
        <translation>重新导入其元数据，或将其移除</translation>
    </message>
    <message>
        <source>There is no such catalogue</source>
        <translation>没有这个目录</translation>
    </message>
    <message>
        <source>Look which there are</source>
        <translation>查看有哪些目录</translation>
    </message>
</context>
<context>
    <name>countersign::NoticeCard</name>
    <message>
        <source>address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>About: %1</source>
        <translation>涉及：%1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>处理办法：%1</translation>
    </message>
</context>
<context>
    <name>countersign::OperationForm</name>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>This operation takes no parameters.</source>
        <translation>此接口没有参数。</translation>
    </message>
    <message>
        <source>No parameter matches.</source>
        <translation>没有匹配的参数。</translation>
    </message>
    <message>
        <source>Show %1 more</source>
        <translation>显示其余 %1 个</translation>
    </message>
    <message>
        <source>Required · %1</source>
        <translation>必填 · %1</translation>
    </message>
    <message>
        <source>Optional · %1 set, %2 not sent</source>
        <translation>选填 · 已填 %1，不发送 %2</translation>
    </message>
    <message>
        <source>Optional · %1 set, %2 empty, %3 not sent</source>
        <translation>选填 · 已填 %1，空值 %2，不发送 %3</translation>
    </message>
    <message>
        <source>%1 optional set, %2 hidden</source>
        <translation>已设置选填参数 %1 个，隐藏 %2 个</translation>
    </message>
</context>
<context>
    <name>countersign::OperationHead</name>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>签名方案</translation>
    </message>
    <message>
        <source>deprecated</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>请求方法</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
</context>
<context>
    <name>countersign::OperationPane</name>
    <message>
        <source>Parameters shown</source>
        <translation>显示的参数</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Required and set</source>
        <translation>必填和已填</translation>
    </message>
    <message>
        <source>Find a parameter</source>
        <translation>查找参数</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>All values as text</source>
        <translation>以文本显示所有值</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
</context>
<context>
    <name>countersign::Origin</name>
    <message>
        <source>rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>method</source>
        <translation>请求方法</translation>
    </message>
    <message>
        <source>endpoint</source>
        <translation>服务地址</translation>
    </message>
    <message>
        <source>path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>form field</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>header</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>body</source>
        <translation>请求体</translation>
    </message>
    <message>
        <source>access key id</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>AccessKey Secret</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>nonce</source>
        <translation>随机数</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>earlier step</source>
        <translation>前面的步骤</translation>
    </message>
</context>
<context>
    <name>countersign::OriginLegend</name>
    <message>
        <source>Origins</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Where bytes come from: %1</source>
        <translation>字节的来源：%1</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>countersign::PaneHead</name>
    <message>
        <source>%1 pane</source>
        <translation>%1窗格</translation>
    </message>
    <message>
        <source>%1 view</source>
        <translation>%1视图</translation>
    </message>
</context>
<context>
    <name>countersign::ParameterRow</name>
    <message>
        <source>Send %1</source>
        <translation>发送 %1</translation>
    </message>
    <message>
        <source>Send empty</source>
        <translation>发送空值</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>Give as JSON</source>
        <translation>以 JSON 给出</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>复制名称</translation>
    </message>
    <message>
        <source>Send null</source>
        <translation>发送 null</translation>
    </message>
</context>
<context>
    <name>countersign::PracticeGateway</name>
    <message>
        <source>Another program listens on the port already</source>
        <translation>已有其他程序监听此端口</translation>
    </message>
    <message>
        <source>The system does not give this port to the practice gateway</source>
        <translation>系统不允许练习网关使用此端口</translation>
    </message>
    <message>
        <source>Choose another port, or 0 for any free one</source>
        <translation>选择其他端口，或用 0 表示任一空闲端口</translation>
    </message>
    <message>
        <source>A line of the key file is not ID SECRET [TOKEN]</source>
        <translation>密钥文件中有一行不是 ID SECRET [TOKEN]</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Write two or three words separated by blanks</source>
        <translation>写两个或三个词，以空格分隔</translation>
    </message>
</context>
<context>
    <name>countersign::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>No fading, no folding in steps</source>
        <translation>不淡入，不逐步折叠</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>减少动态效果</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>键盘快捷键…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Every choice holds at once.</source>
        <translation>每项选择立即生效。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Metadata of %1</source>
        <translation>%1的元数据</translation>
    </message>
    <message>
        <source>Where its services are fetched from; empty: the vendor&apos;s own address.</source>
        <translation>从何处获取其服务；留空则使用厂商自己的地址。</translation>
    </message>
</context>
<context>
    <name>countersign::ProblemBar</name>
    <message>
        <source>Fold or unfold the list of problems</source>
        <translation>折叠或展开问题列表</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Problems: none</source>
        <translation>问题：无</translation>
    </message>
    <message>
        <source>Problems: %1</source>
        <translation>问题：%1</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>已展开</translation>
    </message>
</context>
<context>
    <name>countersign::ProfileBar</name>
    <message>
        <source>Profile</source>
        <translation>凭证配置</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Search operations</source>
        <translation>搜索接口</translation>
    </message>
    <message>
        <source>Sign only</source>
        <translation>仅签名</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Manage profiles…</source>
        <translation>管理凭证配置…</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>凭证配置：%1</translation>
    </message>
    <message>
        <source>Where the request goes; empty follows service and region</source>
        <translation>请求发往的地址；留空则由服务和地域决定</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>代替 %1</translation>
    </message>
    <message>
        <source>VPC endpoint · for %1</source>
        <translation>VPC 服务地址 · 对应 %1</translation>
    </message>
    <message>
        <source>VPC endpoint, reachable from inside the VPC only</source>
        <translation>VPC 服务地址，只能从 VPC 内访问</translation>
    </message>
</context>
<context>
    <name>countersign::ProfileForm</name>
    <message>
        <source>Secret</source>
        <translation>AccessKey Secret</translation>
    </message>
    <message>
        <source>Keep the secret for this run only</source>
        <translation>仅在本次运行期间保留密钥</translation>
    </message>
    <message>
        <source>Security token</source>
        <translation>安全令牌（STS Token）</translation>
    </message>
    <message>
        <source>The servers it lists may get the key. Empty: the address server of the region.</source>
        <translation>它列出的服务器可以使用此密钥。留空：使用地域的地址服务器。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>云</translation>
    </message>
    <message>
        <source>AccessKey id</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>Project id</source>
        <translation>项目 ID</translation>
    </message>
    <message>
        <source>Domain id</source>
        <translation>账号 ID（Domain ID）</translation>
    </message>
    <message>
        <source>Address server</source>
        <translation>地址服务器</translation>
    </message>
    <message>
        <source>Plain http</source>
        <translation>明文 http</translation>
    </message>
    <message>
        <source>Further hosts</source>
        <translation>其他主机</translation>
    </message>
    <message>
        <source>Send button and window frame</source>
        <translation>用于发送按钮和窗口边框</translation>
    </message>
    <message>
        <source>kept for this run, never shown</source>
        <translation>在本次运行期间保留，从不显示</translation>
    </message>
    <message>
        <source>typed, not saved yet</source>
        <translation>已输入，尚未保存</translation>
    </message>
    <message>
        <source>not looked for yet</source>
        <translation>尚未查找</translation>
    </message>
    <message>
        <source>Enter the secret again</source>
        <translation>重新输入密钥</translation>
    </message>
    <message>
        <source>X-Auth-Token</source>
        <translation>X-Auth-Token</translation>
    </message>
    <message>
        <source>Without a question the key goes to the servers that the address server lists and to these.</source>
        <translation>密钥会直接发往地址服务器列出的服务器以及这些主机，不再询问。</translation>
    </message>
    <message>
        <source>Without a question the key goes to %1 and to these.</source>
        <translation>无需确认，密钥即可发往 %1 和以下主机。</translation>
    </message>
    <message>
        <source>Length %1, fingerprint %2</source>
        <translation>长度 %1，指纹 %2</translation>
    </message>
</context>
<context>
    <name>countersign::ProfileImportSheet</name>
    <message>
        <source>Take over profiles</source>
        <translation>接管凭证配置</translation>
    </message>
    <message>
        <source>Profiles found</source>
        <translation>找到的凭证配置</translation>
    </message>
    <message>
        <source>Profiles with an AccessKey are copied; the secret goes to the keychain when you save. The aliyun command keeps its own copy in the file.</source>
        <translation>会复制使用 AccessKey 的凭证配置；保存时密钥存入系统密钥环。aliyun 命令仍在该文件中保留自己的副本。</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接管</translation>
    </message>
    <message>
        <source>Configuration of the aliyun command</source>
        <translation>aliyun 命令的配置</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>无法读取该文件</translation>
    </message>
    <message>
        <source>Cannot be taken over. %1.</source>
        <translation>无法接管。%1。</translation>
    </message>
    <message>
        <source>The file holds no profile</source>
        <translation>该文件中没有凭证配置</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
</context>
<context>
    <name>countersign::ProfileList</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>凭证配置</translation>
    </message>
    <message>
        <source>Add profile</source>
        <translation>添加凭证配置</translation>
    </message>
    <message>
        <source>Duplicate profile</source>
        <translation>复制凭证配置</translation>
    </message>
    <message>
        <source>A profile with the same settings; its secret is entered anew</source>
        <translation>设置相同的凭证配置；密钥需重新输入</translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation>移除凭证配置</translation>
    </message>
    <message>
        <source>Remove the profile and its secret</source>
        <translation>移除此凭证配置及其密钥</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>countersign::ProfileRowDelegate</name>
    <message>
        <source>%1 · not saved</source>
        <translation>%1 · 未保存</translation>
    </message>
</context>
<context>
    <name>countersign::ProfileStore</name>
    <message>
        <source>There is no such profile</source>
        <translation>没有此凭证配置</translation>
    </message>
    <message>
        <source>Profiles: %1</source>
        <translation>现有凭证配置：%1</translation>
    </message>
    <message>
        <source>A profile needs an id of letters, digits and dashes</source>
        <translation>凭证配置需要由字母、数字和连字符组成的 id</translation>
    </message>
    <message>
        <source>Use a UUID</source>
        <translation>使用 UUID</translation>
    </message>
    <message>
        <source>The practice profile cannot be changed</source>
        <translation>练习用的凭证配置不能修改</translation>
    </message>
    <message>
        <source>Add another profile</source>
        <translation>添加另一个凭证配置</translation>
    </message>
    <message>
        <source>A profile needs a name</source>
        <translation>凭证配置需要名称</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>输入名称</translation>
    </message>
    <message>
        <source>Another profile has this name</source>
        <translation>另一个凭证配置已使用此名称</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>换一个名称</translation>
    </message>
    <message>
        <source>The AccessKey id is missing</source>
        <translation>缺少 AccessKey ID</translation>
    </message>
    <message>
        <source>Copy it from the console of the cloud</source>
        <translation>从云控制台复制</translation>
    </message>
    <message>
        <source>This is no host name</source>
        <translation>这不是主机名</translation>
    </message>
    <message>
        <source>Type it without scheme, user, path or wildcard; Unicode names in Punycode</source>
        <translation>输入时不带协议、用户名、路径或通配符；Unicode 名称用 Punycode 书写</translation>
    </message>
    <message>
        <source>The AccessKey secret is missing</source>
        <translation>缺少 AccessKey Secret</translation>
    </message>
    <message>
        <source>Type it again to keep it elsewhere</source>
        <translation>要换一处保存，需重新输入</translation>
    </message>
    <message>
        <source>Type it</source>
        <translation>输入它</translation>
    </message>
    <message>
        <source>This change needs the secret</source>
        <translation>此项修改需要密钥</translation>
    </message>
    <message>
        <source>Edit the profile and type the secret again</source>
        <translation>编辑此凭证配置，并重新输入密钥</translation>
    </message>
    <message>
        <source>The profile was removed</source>
        <translation>此凭证配置已被移除</translation>
    </message>
    <message>
        <source>Choose another profile</source>
        <translation>选择其他凭证配置</translation>
    </message>
    <message>
        <source>The practice profile is always there</source>
        <translation>练习用的凭证配置始终存在</translation>
    </message>
    <message>
        <source>The file of profiles cannot be locked</source>
        <translation>无法锁定凭证配置文件</translation>
    </message>
    <message>
        <source>Check the rights of its folder, or wait until the other program is done</source>
        <translation>检查其文件夹的访问权限，或等待另一个程序完成</translation>
    </message>
    <message>
        <source>The profile has no X-Auth-Token yet</source>
        <translation>此凭证配置还没有 X-Auth-Token</translation>
    </message>
    <message>
        <source>Paste one: tokens are kept for one run only</source>
        <translation>粘贴一个：令牌只在一次运行期间保留</translation>
    </message>
    <message>
        <source>Only profiles of ACM have an address server</source>
        <translation>只有 ACM 的凭证配置才有地址服务器</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不要填写</translation>
    </message>
    <message>
        <source>This is no address server</source>
        <translation>这不是地址服务器</translation>
    </message>
    <message>
        <source>Type its host, as acm.aliyun.com, or a URL without path</source>
        <translation>填写其主机名，例如 acm.aliyun.com，或不带路径的 URL</translation>
    </message>
    <message>
        <source>The keychain was not waited for</source>
        <translation>没有继续等待系统密钥环</translation>
    </message>
    <message>
        <source>The secret is kept in %1; this session uses %2</source>
        <translation>密钥保存在 %1 中；当前会话使用 %2</translation>
    </message>
    <message>
        <source>Start the session in which you saved it, or enter the secret again to keep it here</source>
        <translation>启动当时保存它的会话，或重新输入密钥以保存在这里</translation>
    </message>
    <message>
        <source>A new profile is not kept, even when the keychain answers late</source>
        <translation>即使系统密钥环稍后应答，新的凭证配置也不会保存</translation>
    </message>
    <message>
        <source>The secret was kept for one run only</source>
        <translation>密钥只保留了一次运行</translation>
    </message>
    <message>
        <source>The secret of this profile is no longer in the keychain (%1)</source>
        <translation>此凭证配置的密钥已不在系统密钥环（%1）中</translation>
    </message>
    <message>
        <source>Enter the secret again: Profiles, Replace</source>
        <translation>重新输入密钥：凭证配置，替换</translation>
    </message>
    <message>
        <source>The secret is kept in %1, which does not answer</source>
        <translation>密钥保存在 %1 中，而它没有应答</translation>
    </message>
</context>
<context>
    <name>countersign::ProfilesDialog</name>
    <message>
        <source>Profiles</source>
        <translation>凭证配置</translation>
    </message>
    <message>
        <source>The practice profile signs with the published pair testid and testsecret for the gateway on this computer. It needs no account and cannot be changed.</source>
        <translation>练习用的凭证配置以公开的密钥对 testid 和 testsecret 签名，供本机上的网关使用。它不需要账号，也不能修改。</translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation>移除凭证配置</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>新凭证配置</translation>
    </message>
    <message>
        <source>Remove the profile %1?</source>
        <translation>移除凭证配置 %1？</translation>
    </message>
    <message>
        <source>Its secret is deleted from the keychain too and cannot be brought back.</source>
        <translation>其密钥也会从系统密钥环中删除，且无法恢复。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Take over from the aliyun command…</source>
        <translation>从 aliyun 命令接管…</translation>
    </message>
    <message>
        <source>Delete secret</source>
        <translation>删除密钥</translation>
    </message>
    <message>
        <source>Delete the secret of %1?</source>
        <translation>删除 %1 的密钥？</translation>
    </message>
    <message>
        <source>It cannot be brought back. The profile stays and asks for another.</source>
        <translation>删除后无法恢复。凭证配置仍然保留，并需要新的密钥。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>停止等待</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Remove the profile without its secret?</source>
        <translation>移除凭证配置，暂时保留其密钥？</translation>
    </message>
    <message>
        <source>%1. The secret stays there and is deleted as soon as Countersign can reach it.</source>
        <translation>%1。密钥暂时留在那里，一旦 Countersign 能够访问就会删除。</translation>
    </message>
</context>
<context>
    <name>countersign::ProofBlock</name>
    <message>
        <source>Computed with %1 signed</source>
        <comment>a name or value</comment>
        <translation>以 %1 参与签名算出</translation>
    </message>
    <message>
        <source>In the request</source>
        <translation>请求中</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>实际的</translation>
    </message>
    <message>
        <source>Observed signature</source>
        <translation>实际的签名</translation>
    </message>
    <message>
        <source>equal, %L1 of %L1 characters</source>
        <translation>相同，%L1 / %L1 个字符</translation>
    </message>
    <message>
        <source>equal, as far as it can be read: %L1 of %L2 characters</source>
        <translation>可读部分相同：%L1 / %L2 个字符</translation>
    </message>
    <message>
        <source>different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Computed with this mistake</source>
        <translation>带此错误算出</translation>
    </message>
    <message>
        <source>Computed with these mistakes</source>
        <translation>带这些错误算出</translation>
    </message>
    <message>
        <source>reproduced</source>
        <translation>已复现</translation>
    </message>
    <message>
        <source>Reproduced signature</source>
        <translation>复现的签名</translation>
    </message>
    <message>
        <source>Computed by the rules</source>
        <translation>按规则算出</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>算出的</translation>
    </message>
    <message>
        <source>what to send</source>
        <translation>应发送的</translation>
    </message>
    <message>
        <source>Expected signature</source>
        <translation>应有的签名</translation>
    </message>
    <message>
        <source>Computed with the secret given</source>
        <translation>以所给 Secret 算出</translation>
    </message>
    <message>
        <source>equal: the request is signed rightly</source>
        <translation>相同：请求的签名正确</translation>
    </message>
    <message>
        <source>Computed from the sample&apos;s request</source>
        <translation>由示例的请求算出</translation>
    </message>
    <message>
        <source>Computed from your request</source>
        <translation>由你的请求算出</translation>
    </message>
</context>
<context>
    <name>countersign::QuestionSheet</name>
    <message>
        <source>Send with the key?</source>
        <translation>带密钥发送？</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>服务地址</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>凭证配置</translation>
    </message>
    <message>
        <source>AccessKey id</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>Send with the key</source>
        <translation>带密钥发送</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>Send as it is signed?</source>
        <translation>按此签名发送？</translation>
    </message>
    <message>
        <source>Send as it is signed</source>
        <translation>按此签名发送</translation>
    </message>
</context>
<context>
    <name>countersign::QuickOpen</name>
    <message>
        <source>Quick open</source>
        <translation>快速打开</translation>
    </message>
    <message>
        <source>Name, group or product of an operation</source>
        <translation>接口的名称、分组或产品</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>匹配项</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>open in a new tab</source>
        <translation>在新标签页中打开</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>error code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>所有操作</translation>
    </message>
    <message>
        <source>actions: %L1</source>
        <translation>操作：%L1</translation>
    </message>
    <message>
        <source>No action has this in its name or its menu.</source>
        <translation>没有操作的名称或菜单含有这些文字。</translation>
    </message>
    <message>
        <source>opened last</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Type a parameter&apos;s name: operations that have it are listed.</source>
        <translation>输入参数名，列出含有它的接口。</translation>
    </message>
    <message>
        <source>Type an error code: operations that can answer with it are listed.</source>
        <translation>输入错误码，列出可能返回它的接口。</translation>
    </message>
    <message>
        <source>Type a part of an operation&apos;s name, its group or its product.</source>
        <translation>输入接口名称、分组或产品的一部分。</translation>
    </message>
    <message>
        <source>%L1 · %L2 ms</source>
        <translation>%L1 · %L2 毫秒</translation>
    </message>
    <message>
        <source>%L1 of %L2 · %L3 ms</source>
        <translation>%L1 / %L2 · %L3 毫秒</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Name of an action</source>
        <translation>操作名称</translation>
    </message>
    <message>
        <source>Nothing matches “%1”. Try a part of a name, a group, a product or a parameter.</source>
        <translation>没有与“%1”匹配的内容。可改用名称、分组、产品或参数的一部分。</translation>
    </message>
</context>
<context>
    <name>countersign::RawValuesEditor</name>
    <message>
        <source>How values are written</source>
        <translation>值的写法</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>逐行</translation>
    </message>
    <message>
        <source>All values as text</source>
        <translation>以文本显示所有值</translation>
    </message>
    <message>
        <source>Secret values are not shown here; they stay as they are</source>
        <translation>这里不显示机密值；它们保持不变</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Fill from clipboard</source>
        <translation>从剪贴板填入</translation>
    </message>
    <message>
        <source>A query string, a URL, JSON, lines, or a command of aliyun or hcloud</source>
        <translation>查询字符串、URL、JSON、逐行文本，或 aliyun、hcloud 的命令</translation>
    </message>
    <message>
        <source>No field for: %1</source>
        <translation>没有对应的字段：%1</translation>
    </message>
    <message>
        <source>The clipboard holds no values that can be read</source>
        <translation>剪贴板中没有可以读取的值</translation>
    </message>
</context>
<context>
    <name>countersign::ReadingBlock</name>
    <message>
        <source>Open as a form</source>
        <translation>打开为表单</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>签名方案</translation>
    </message>
    <message>
        <source>Fills the operation&apos;s form with what was sent</source>
        <translation>用发送的内容填写该接口的表单</translation>
    </message>
    <message>
        <source>And %1 more of the kind</source>
        <translation>另有 %1 条同类信息</translation>
    </message>
    <message>
        <source>%1 requests: choose the one to examine</source>
        <translation>%1 个请求：选择要检查的一个</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>识别为：%1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未识别</translation>
    </message>
</context>
<context>
    <name>countersign::RemarkList</name>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>countersign::RequestSide</name>
    <message>
        <source>Find in the request</source>
        <translation>在请求中查找</translation>
    </message>
    <message>
        <source>String your program signed</source>
        <translation>程序签名的字符串</translation>
    </message>
    <message>
        <source>Other program&apos;s string</source>
        <translation>其他程序的字符串</translation>
    </message>
    <message>
        <source>The server&apos;s answer</source>
        <translation>服务端的响应</translation>
    </message>
    <message>
        <source>Server&apos;s answer</source>
        <translation>服务端响应</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Request to examine</source>
        <translation>要检查的请求</translation>
    </message>
    <message>
        <source>A URL, a curl command, raw HTTP, a HAR file, debug lines, a string to sign, a server&apos;s refusal: one or several of them.</source>
        <translation>URL、curl 命令、原始 HTTP、HAR 文件、调试输出、待签名字符串、服务端的拒绝信息：一项或多项。</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Open HAR…</source>
        <translation>打开 HAR…</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>内容不会离开本机。</translation>
    </message>
    <message>
        <source>Open a recorded request</source>
        <translation>打开已录制的请求</translation>
    </message>
    <message>
        <source>The file is being read, %1 %</source>
        <translation>正在读取文件，%1 %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The first %1 kB of %2 MB are shown; all of it is read.</source>
        <translation>共 %2 MB，显示前 %1 kB；全部内容都会读取。</translation>
    </message>
    <message>
        <source>Recorded requests</source>
        <translation>已录制的请求</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>countersign::ResponseBody</name>
    <message>
        <source>Response body</source>
        <translation>响应体</translation>
    </message>
    <message>
        <source>Response body as received</source>
        <translation>响应体（按收到的原样）</translation>
    </message>
    <message>
        <source>Response headers</source>
        <translation>响应头</translation>
    </message>
    <message>
        <source>The answer has no body</source>
        <translation>响应没有响应体</translation>
    </message>
    <message>
        <source>The body is no text: %1 of %2</source>
        <translation>响应体不是文本：%1，类型 %2</translation>
    </message>
    <message>
        <source>Save body…</source>
        <translation>保存响应体…</translation>
    </message>
    <message>
        <source>This is no complete %1, so it is shown as received: %2, at %3.</source>
        <translation>这不是完整的 %1，因此按收到的原样显示：%2，位置：%3。</translation>
    </message>
    <message>
        <source>Some bytes are no %1 text and are marked below. Save keeps the body as received.</source>
        <translation>部分字节不是 %1 文本，已在下方标出。保存时响应体保持收到的原样。</translation>
    </message>
    <message>
        <source>Decoded as %1</source>
        <translation>按 %1 解码</translation>
    </message>
    <message>
        <source>1 secret value</source>
        <translation>1 个敏感值</translation>
    </message>
    <message>
        <source>%1 secret values</source>
        <translation>%1 个敏感值</translation>
    </message>
    <message>
        <source>%1 in sight</source>
        <translation>已显示 %1</translation>
    </message>
    <message>
        <source>%1 masked</source>
        <translation>已遮盖 %1</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>遮盖</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Save response body</source>
        <translation>保存响应体</translation>
    </message>
    <message>
        <source>Saved %1 bytes to %2</source>
        <translation>已将 %1 字节保存到 %2</translation>
    </message>
    <message>
        <source>The file could not be written: %1. %2</source>
        <translation>无法写入文件：%1。%2</translation>
    </message>
</context>
<context>
    <name>countersign::ResponsePane</name>
    <message>
        <source>Check the secret of this profile, then compare the string to sign with the server&apos;s</source>
        <translation>检查此凭证配置的 AccessKey Secret，然后将待签名字符串与服务端的比对</translation>
    </message>
    <message>
        <source>Check the access key id of this profile</source>
        <translation>检查此凭证配置的 AccessKey ID</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock and whether the signature&apos;s clock is frozen, then send again</source>
        <translation>检查本机时钟，以及签名所用的时钟是否已固定，然后重新发送</translation>
    </message>
    <message>
        <source>Let the nonce run again, then send</source>
        <translation>让随机数恢复每次新生成，然后发送</translation>
    </message>
    <message>
        <source>Wait a moment, then send again</source>
        <translation>稍候再重新发送</translation>
    </message>
    <message>
        <source>Give the profile a security token that has not expired</source>
        <translation>为此凭证配置填入未过期的安全令牌（STS Token）</translation>
    </message>
    <message>
        <source>Check the values in the form</source>
        <translation>检查表单中的值</translation>
    </message>
    <message>
        <source>Check the key of this profile</source>
        <translation>检查此凭证配置的密钥</translation>
    </message>
    <message>
        <source>The signature was accepted. Ask the account&apos;s owner for the permission</source>
        <translation>签名已被接受。向账号所有者申请权限</translation>
    </message>
    <message>
        <source>Check the endpoint, the region and the ids in the form</source>
        <translation>检查服务地址、地域和表单中的各 ID</translation>
    </message>
    <message>
        <source>The fault is the server&apos;s. Send again later</source>
        <translation>问题出在服务端。稍后重新发送</translation>
    </message>
    <message>
        <source>Signature does not match</source>
        <translation>签名不匹配</translation>
    </message>
    <message>
        <source>The server failed</source>
        <translation>服务端出错</translation>
    </message>
    <message>
        <source>The server refused the request</source>
        <translation>服务端拒绝了请求</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation>格式化</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>响应头</translation>
    </message>
    <message>
        <source>Response views</source>
        <translation>响应视图</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Find in response</source>
        <translation>在响应中查找</translation>
    </message>
    <message>
        <source>Save body…</source>
        <translation>保存响应体…</translation>
    </message>
    <message>
        <source>response body</source>
        <translation>响应体</translation>
    </message>
    <message>
        <source>sending, %1 s</source>
        <translation>正在发送，%1 秒</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>Headers %1</source>
        <translation>响应头 %1</translation>
    </message>
    <message>
        <source>%1, profile %2</source>
        <translation>%1，凭证配置 %2</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation>正在等待 %1</translation>
    </message>
    <message>
        <source>waiting for a change, %1 s left</source>
        <translation>等待变更，剩余 %1 秒</translation>
    </message>
    <message>
        <source>waiting for a change, due now</source>
        <translation>等待变更，即将返回</translation>
    </message>
    <message>
        <source>Signed, not sent</source>
        <translation>已签名，未发送</translation>
    </message>
    <message>
        <source>Nothing was sent. The signed request stands under Request, ready to be copied.</source>
        <translation>没有发送任何内容。已签名的请求在“请求”标签页中，可直接复制。</translation>
    </message>
    <message>
        <source>Show the final request</source>
        <translation>显示最终请求</translation>
    </message>
    <message>
        <source>Show the last answer</source>
        <translation>显示上次的响应</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Latest calls</source>
        <translation>最近的调用</translation>
    </message>
    <message>
        <source>Send this request</source>
        <translation>发送此请求</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>Press %1 to send</source>
        <translation>按 %1 发送</translation>
    </message>
    <message>
        <source>Read the verdict in Signature, Compare</source>
        <translation>结论见“签名”中的“比对”</translation>
    </message>
    <message>
        <source>Read the verdict below</source>
        <translation>结论见下方</translation>
    </message>
</context>
<context>
    <name>countersign::ResponseStatus</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Response status</source>
        <translation>响应状态</translation>
    </message>
</context>
<context>
    <name>countersign::ResponseStatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel sending</source>
        <translation>取消发送</translation>
    </message>
    <message>
        <source>Cancel sending (Esc)</source>
        <translation>取消发送 (Esc)</translation>
    </message>
    <message>
        <source>RequestId</source>
        <translation>RequestId</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>request id</source>
        <translation>请求 ID</translation>
    </message>
</context>
<context>
    <name>countersign::ResultSide</name>
    <message>
        <source>Response and signature</source>
        <translation>响应和签名</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>结论</translation>
    </message>
</context>
<context>
    <name>countersign::SchemeCard</name>
    <message>
        <source>Use no signature</source>
        <translation>不签名</translation>
    </message>
    <message>
        <source>Use a token</source>
        <translation>使用令牌</translation>
    </message>
    <message>
        <source>%1 signs in a way of its own</source>
        <translation>%1 使用自己的签名方式</translation>
    </message>
    <message>
        <source>This signature cannot be computed here, so nothing is signed, and Send sends nothing.</source>
        <translation>此处无法计算这种签名，因此不会签名，点击“发送”也不会发出任何请求。</translation>
    </message>
</context>
<context>
    <name>countersign::SecretChoice</name>
    <message>
        <source>Profile</source>
        <translation>凭证配置</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Type it</source>
        <translation>手动输入</translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation>选择凭证配置</translation>
    </message>
    <message>
        <source>About the secret</source>
        <translation>关于 Secret</translation>
    </message>
    <message>
        <source>kept in memory for this window only</source>
        <translation>仅在此窗口的内存中保留</translation>
    </message>
    <message>
        <source>needed to reproduce the signature</source>
        <translation>复现签名时需要</translation>
    </message>
    <message>
        <source>No profile has the key id %1. Choose one, or type the secret.</source>
        <translation>没有凭证配置使用 AccessKey ID %1。选择一个，或手动输入 Secret。</translation>
    </message>
    <message>
        <source>The request carries another key id, %1.</source>
        <translation>请求中是另一个 AccessKey ID：%1。</translation>
    </message>
</context>
<context>
    <name>countersign::SecretEdit</name>
    <message>
        <source>Replace…</source>
        <translation>更换…</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>更换 %1</translation>
    </message>
    <message>
        <source>It ended with a line break, which is left out.</source>
        <translation>末尾有换行符，已去掉。</translation>
    </message>
    <message>
        <source>It begins or ends with a blank.</source>
        <translation>开头或末尾有空格。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>It ends with a line break, which is taken as part of it.</source>
        <translation>末尾有换行符，会作为 Secret 的一部分。</translation>
    </message>
    <message>
        <source>There is a line break in it, which is taken as part of it.</source>
        <translation>其中有换行符，会作为 Secret 的一部分。</translation>
    </message>
    <message>
        <source>It begins or ends with white space, which is taken as part of it.</source>
        <translation>开头或末尾有空白，会作为 Secret 的一部分。</translation>
    </message>
</context>
<context>
    <name>countersign::ServersBlock</name>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Servers · %1</source>
        <translation>服务器 · %1</translation>
    </message>
    <message>
        <source>The address server names them when you send.</source>
        <translation>发送时由地址服务器给出。</translation>
    </message>
    <message>
        <source>To %1, as listed at %2 UTC.</source>
        <translation>发往 %1，列表取自 %2 UTC。</translation>
    </message>
    <message>
        <source>As listed at %1 UTC.</source>
        <translation>列表取自 %1 UTC。</translation>
    </message>
    <message>
        <source>No newer list is to be had. %1</source>
        <translation>未能取得更新的列表。%1</translation>
    </message>
    <message>
        <source>The key may go to them, because the address server lists them.</source>
        <translation>密钥可发往这些服务器，因为它们由地址服务器列出。</translation>
    </message>
</context>
<context>
    <name>countersign::ServiceTreeModel</name>
    <message>
        <source>Alibaba Cloud</source>
        <translation>阿里云</translation>
    </message>
    <message>
        <source>Huawei Cloud</source>
        <translation>华为云</translation>
    </message>
    <message>
        <source>ACM configuration</source>
        <translation>ACM 应用配置管理</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, operations: %2</source>
        <translation>%1，接口数：%2</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>%1, examples: %2</source>
        <translation>%1，示例：%2</translation>
    </message>
    <message>
        <source>%1, example of %2</source>
        <translation>%1，%2 的示例</translation>
    </message>
    <message>
        <source>Its operations are in no metadata that was imported</source>
        <translation>导入的元数据中没有它的接口</translation>
    </message>
    <message>
        <source>%1, no operations known</source>
        <translation>%1，没有已知的接口</translation>
    </message>
    <message>
        <source>%1, favourite</source>
        <translation>%1，已收藏</translation>
    </message>
    <message>
        <source>%1, parameter %2</source>
        <translation>%1，参数 %2</translation>
    </message>
    <message>
        <source>%1, error code %2</source>
        <translation>%1，错误码 %2</translation>
    </message>
    <message>
        <source>%1, imported</source>
        <translation>%1，已导入</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>From %1, imported on %2</source>
        <translation>来自 %1，%2 导入</translation>
    </message>
</context>
<context>
    <name>countersign::ServiceTreePane</name>
    <message>
        <source>Filter operations</source>
        <translation>筛选接口</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Filter %L1 operations</source>
        <translation>筛选 %L1 个接口</translation>
    </message>
    <message>
        <source>No catalogue</source>
        <translation>没有目录</translation>
    </message>
    <message>
        <source>%L1 operations, offline</source>
        <translation>%L1 个接口，离线</translation>
    </message>
    <message>
        <source>%L1 of %L2 operations match</source>
        <translation>%L2 个接口中有 %L1 个匹配</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No operation matches “%1”. Try a part of its name, its group, its product or a parameter.</source>
        <translation>没有与“%1”匹配的接口。可改用名称、分组、产品或参数的一部分。</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开（&amp;O）</translation>
    </message>
    <message>
        <source>Remove from &amp;favourites</source>
        <translation>取消收藏（&amp;F）</translation>
    </message>
    <message>
        <source>Add to &amp;favourites</source>
        <translation>收藏（&amp;F）</translation>
    </message>
    <message>
        <source>&amp;Get its operations</source>
        <translation>获取它的接口（&amp;G）</translation>
    </message>
    <message>
        <source>What changed between &amp;versions…</source>
        <translation>版本之间有何变化（&amp;V）…</translation>
    </message>
</context>
<context>
    <name>countersign::ServicesDialog</name>
    <message>
        <source>Get services</source>
        <translation>获取服务</translation>
    </message>
    <message>
        <source>Vendors publish what their services can do. What you get is kept on this computer and works offline; the built-in services stay as they are. Nothing is fetched unless you ask for it.</source>
        <translation>云厂商公开发布其服务的能力。获取的内容保存在本机，离线可用；内置服务保持不变。未经要求不会获取任何内容。</translation>
    </message>
    <message>
        <source>Sources of services</source>
        <translation>服务来源</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>A &amp;file or an archive…</source>
        <translation>文件或压缩包…</translation>
    </message>
    <message>
        <source>A f&amp;older…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>It goes on when this is closed.</source>
        <translation>关闭此窗口后仍会继续。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import metadata</source>
        <translation>导入元数据</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>元数据</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Import a folder of metadata</source>
        <translation>导入元数据文件夹</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>正在开始</translation>
    </message>
    <message>
        <source>What had come before is there.</source>
        <translation>此前获取的内容已就绪。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>new files, unchanged files</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are new</source>
        <translation>
            <numerusform>%Ln 个新文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as they were</source>
        <translation>
            <numerusform>%Ln 个未变</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::SessionCredentials</name>
    <message>
        <source>The keychain is being asked for the secret</source>
        <translation>正在向系统密钥环询问密钥</translation>
    </message>
    <message>
        <source>Wait a moment</source>
        <translation>稍候</translation>
    </message>
</context>
<context>
    <name>countersign::ShapeEditor</name>
    <message>
        <source>Shape of %1</source>
        <translation>%1 的形式</translation>
    </message>
</context>
<context>
    <name>countersign::ShortcutsDialog</name>
    <message>
        <source>Assign</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Built-in keys</source>
        <translation>内置按键</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Filter by name, menu or key</source>
        <translation>按名称、菜单或按键筛选</translation>
    </message>
    <message>
        <source>Filter actions</source>
        <translation>筛选操作</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Press the keys</source>
        <translation>按下按键</translation>
    </message>
    <message>
        <source>Built-in keys for all</source>
        <translation>全部恢复内置按键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>All actions have their built-in keys</source>
        <translation>所有操作都已恢复内置按键</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>“%1” has the keys %2 now</source>
        <translation>“%1”的按键现为 %2</translation>
    </message>
    <message>
        <source>“%1” has no key now; it is in the list of all actions</source>
        <translation>“%1”现在没有按键；可在“所有操作”列表中找到</translation>
    </message>
    <message>
        <source>“%1” has its built-in keys again</source>
        <translation>“%1”已恢复内置按键</translation>
    </message>
</context>
<context>
    <name>countersign::SignaturePane</name>
    <message>
        <source>Final request</source>
        <translation>最终请求</translation>
    </message>
    <message>
        <source>These are the bytes that go on the wire.</source>
        <translation>这些是实际发送的字节。</translation>
    </message>
    <message>
        <source>Open an operation to see how its request is signed</source>
        <translation>打开一个接口，查看其请求的签名过程</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Signature views</source>
        <translation>签名视图</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>复制为</translation>
    </message>
    <message>
        <source>Find in signature</source>
        <translation>在签名中查找</translation>
    </message>
    <message>
        <source>Signed at %1, nothing was sent</source>
        <translation>已于 %1 签名，未发送</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>looking</source>
        <translation>查找中</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>结论</translation>
    </message>
</context>
<context>
    <name>countersign::SigningStrip</name>
    <message>
        <source>clock frozen at %1</source>
        <translation>时钟固定在 %1</translation>
    </message>
    <message>
        <source>clock copied: %1</source>
        <translation>时钟取自请求：%1</translation>
    </message>
    <message>
        <source>clock live</source>
        <translation>时钟实时</translation>
    </message>
    <message>
        <source>nonce frozen</source>
        <translation>随机数已固定</translation>
    </message>
    <message>
        <source>nonce copied</source>
        <translation>随机数取自请求</translation>
    </message>
    <message>
        <source>nonce fresh</source>
        <translation>随机数每次更新</translation>
    </message>
    <message>
        <source>signed %1, does not expire by itself</source>
        <translation>签于 %1，不会自行过期</translation>
    </message>
    <message>
        <source>signed %1, no longer valid</source>
        <translation>签于 %1，已失效</translation>
    </message>
    <message>
        <source>signed for %1, not valid yet</source>
        <translation>签署时间为 %1，尚未生效</translation>
    </message>
    <message>
        <source>signed %1, valid about %2 s</source>
        <translation>签于 %1，约 %2 秒内有效</translation>
    </message>
    <message>
        <source>signed %1, valid about %2 min</source>
        <translation>签于 %1，约 %2 分钟内有效</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>签名所用</translation>
    </message>
    <message>
        <source>Let the clock run</source>
        <translation>恢复时钟走动</translation>
    </message>
    <message>
        <source>The clock runs</source>
        <translation>时钟已恢复走动</translation>
    </message>
    <message>
        <source>Freeze now</source>
        <translation>固定为当前时间</translation>
    </message>
    <message>
        <source>Set a time…</source>
        <translation>设置时间…</translation>
    </message>
    <message>
        <source>Fresh nonce for each call</source>
        <translation>每次调用使用新随机数</translation>
    </message>
    <message>
        <source>Each call gets a nonce of its own</source>
        <translation>每次调用使用新的随机数</translation>
    </message>
    <message>
        <source>Freeze this nonce</source>
        <translation>固定此随机数</translation>
    </message>
    <message>
        <source>Set a nonce…</source>
        <translation>设置随机数…</translation>
    </message>
    <message>
        <source>Copy time and nonce from a request…</source>
        <translation>从请求中复制时间和随机数…</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Nonce</source>
        <translation>随机数</translation>
    </message>
    <message>
        <source>The clock is frozen at %1</source>
        <translation>时钟固定在 %1</translation>
    </message>
    <message>
        <source>The nonce is frozen: servers take it once</source>
        <translation>随机数已固定：服务端只接受一次</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation>读作 %1</translation>
    </message>
    <message>
        <source>Set a time</source>
        <translation>设置时间</translation>
    </message>
    <message>
        <source>Time in UTC, with or without milliseconds</source>
        <translation>UTC 时间，可带毫秒</translation>
    </message>
    <message>
        <source>Hold this time</source>
        <translation>固定此时间</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 个字符</translation>
    </message>
    <message>
        <source>Set a nonce</source>
        <translation>设置随机数</translation>
    </message>
    <message>
        <source>Nonce, as the request carries it</source>
        <translation>随机数，与请求中的写法一致</translation>
    </message>
    <message>
        <source>Hold this nonce</source>
        <translation>固定此随机数</translation>
    </message>
</context>
<context>
    <name>countersign::SourceRow</name>
    <message>
        <source>Nothing is there yet</source>
        <translation>尚无内容</translation>
    </message>
    <message>
        <source>Build anew</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Get all services</source>
        <translation>获取全部服务</translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s)</source>
        <translation>
            <numerusform>%Ln 个接口</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Report: %Ln line(s)</source>
        <translation>
            <numerusform>报告：%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Get what is newer</source>
        <translation>获取更新</translation>
    </message>
    <message>
        <source>What changed…</source>
        <translation>有何变化…</translation>
    </message>
</context>
<context>
    <name>countersign::StatusLine</name>
    <message>
        <source>Nothing is sent until you press Send</source>
        <translation>按下“发送”之前不发送任何内容</translation>
    </message>
    <message>
        <source>No operation open</source>
        <translation>没有打开的接口</translation>
    </message>
    <message>
        <source>Practice gateway on %1, this computer only</source>
        <translation>练习网关 %1，仅限本机</translation>
    </message>
    <message>
        <source>Calls go to %1 as %2</source>
        <translation>以“%2”的身份调用 %1</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 个问题</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 个问题</translation>
    </message>
    <message>
        <source>Cannot be sent yet · %1</source>
        <translation>尚不能发送 · %1</translation>
    </message>
    <message>
        <source>Ready to send · %1</source>
        <translation>可以发送 · %1</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation>%1。%2。</translation>
    </message>
</context>
<context>
    <name>countersign::StepCard</name>
    <message>
        <source>1 byte</source>
        <translation>1 字节</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>Made from the secret: its bytes are never shown, copied or exported.</source>
        <translation>由 AccessKey Secret 生成：其字节从不显示、复制或导出。</translation>
    </message>
    <message>
        <source>Step %1, %2</source>
        <translation>步骤 %1，%2</translation>
    </message>
    <message>
        <source>%1 bytes lit in %2 places, first at %3</source>
        <translation>%2 处共高亮 %1 字节，首处自偏移 %3</translation>
    </message>
    <message>
        <source>1 byte lit at %1</source>
        <translation>自偏移 %1 高亮 1 字节</translation>
    </message>
    <message>
        <source>%1 bytes lit at %2</source>
        <translation>自偏移 %2 高亮 %1 字节</translation>
    </message>
</context>
<context>
    <name>countersign::TextLayout</name>
    <message>
        <source>line %1, byte %2</source>
        <translation>第 %1 行，字节偏移 %2</translation>
    </message>
</context>
<context>
    <name>countersign::TextView</name>
    <message>
        <source>%1 elements</source>
        <translation>%1 个元素</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 项</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 个键</translation>
    </message>
    <message>
        <source>1 element</source>
        <translation>1 个元素</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 项</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 个键</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>复制所选内容</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>全部展开</translation>
    </message>
</context>
<context>
    <name>countersign::TimeSection</name>
    <message>
        <source>Time now</source>
        <translation>当前时间</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This computer&apos;s clock</source>
        <translation>本机时钟</translation>
    </message>
    <message>
        <source>Type it</source>
        <translation>手动输入</translation>
    </message>
    <message>
        <source>Time to judge by</source>
        <translation>用于判断的时间</translation>
    </message>
    <message>
        <source>not used: the clock checks are off</source>
        <translation>未使用：时钟检查已关闭</translation>
    </message>
    <message>
        <source>this computer&apos;s clock</source>
        <translation>本机时钟</translation>
    </message>
    <message>
        <source>not used: no time is typed</source>
        <translation>未使用：尚未输入时间</translation>
    </message>
</context>
<context>
    <name>countersign::TracedBytesView</name>
    <message>
        <source>Copy all bytes</source>
        <translation>复制全部字节</translation>
    </message>
    <message>
        <source>Copy selected bytes</source>
        <translation>复制所选字节</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>转到 %1</translation>
    </message>
    <message>
        <source>At byte %1: %2</source>
        <translation>第 %1 字节处：%2</translation>
    </message>
    <message>
        <source>Line from byte %1: %2</source>
        <translation>自第 %1 字节起的一行：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>countersign::TreeRail</name>
    <message>
        <source>Open the services</source>
        <translation>打开服务列表</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
</context>
<context>
    <name>countersign::TrimSheet</name>
    <message>
        <source>Trim the secret?</source>
        <translation>去除 Secret 首尾空白？</translation>
    </message>
    <message>
        <source>Save the secret of “%1” without the white space at its ends?</source>
        <translation>保存“%1”的 Secret 时去掉首尾的空白字符？</translation>
    </message>
    <message>
        <source>Characters that go: %L1. Characters that stay: %L2.</source>
        <translation>去掉 %L1 个字符，保留 %L2 个字符。</translation>
    </message>
    <message>
        <source>It is kept where it was kept before, and the call is sent again.</source>
        <translation>Secret 仍保存在原处，然后重新发送这次调用。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Trim and send</source>
        <translation>去除并发送</translation>
    </message>
</context>
<context>
    <name>countersign::VendorTextView</name>
    <message>
        <source>Documentation</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Where the link leads</source>
        <translation>链接指向的地址</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
</context>
<context>
    <name>countersign::VerdictBanner</name>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>1 explanation</source>
        <translation>1 种解释</translation>
    </message>
    <message>
        <source>%1 tried</source>
        <translation>已试 %1 种</translation>
    </message>
    <message>
        <source>%L1 of %L2 explanations</source>
        <translation>第 %L1 / %L2 种解释</translation>
    </message>
</context>
<context>
    <name>countersign::VerdictFooter</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>1 hypothesis tried · %1</source>
        <translation>已试 1 种假设 · %1</translation>
    </message>
    <message>
        <source>%1 hypotheses tried · %2</source>
        <translation>已试 %1 种假设 · %2</translation>
    </message>
    <message>
        <source>About this cause</source>
        <translation>关于此原因</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>As Markdown for a bug tracker, without secrets</source>
        <translation>Markdown 格式，可贴到问题跟踪系统，不含机密</translation>
    </message>
</context>
<context>
    <name>countersign::VerdictSide</name>
    <message>
        <source>Paste a request that a server refused, the string that was signed, or the refusal itself. What is wrong with the signature is shown here, with the proof.</source>
        <translation>粘贴被服务端拒绝的请求、签名的字符串，或拒绝信息本身。签名错在何处及其证据会显示在这里。</translation>
    </message>
    <message>
        <source>Try an example</source>
        <translation>试试示例</translation>
    </message>
    <message>
        <source>Looking for the mistake…</source>
        <translation>正在查找错误…</translation>
    </message>
</context>
<context>
    <name>countersign::VerdictView</name>
    <message>
        <source>How we know</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Everything else is right</source>
        <translation>其余都正确</translation>
    </message>
    <message>
        <source>or the signature would not come out</source>
        <translation>否则得不到此签名</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
</context>
<context>
    <name>countersign::WelcomePane</name>
    <message>
        <source>Add a profile…</source>
        <translation>添加凭证配置…</translation>
    </message>
    <message>
        <source>See what you sign</source>
        <translation>看清你所签名的内容</translation>
    </message>
    <message>
        <source>Pick an operation, fill in the form, watch every byte on its way into the signature.</source>
        <translation>选择接口，填写表单，查看每个字节如何进入签名。</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>A gateway on this computer checks signatures as the real services do. No account, no network.</source>
        <translation>本机上的网关像真实服务一样校验签名。无需账号，无需网络。</translation>
    </message>
    <message>
        <source>Use your own keys</source>
        <translation>使用自己的密钥</translation>
    </message>
    <message>
        <source>find an operation</source>
        <translation>查找接口</translation>
    </message>
    <message>
        <source>Ready offline: %L1 operations of %L2 services</source>
        <translation>离线可用：%L2 个服务，共 %L1 个接口</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Open an example</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Add an AccessKey or a token, or read the profiles of a vendor&apos;s command line. Secrets go to the system&apos;s keychain only.</source>
        <translation>添加 AccessKey 或令牌，或读取云厂商命令行工具的凭证配置。密钥只存入系统密钥环。</translation>
    </message>
    <message>
        <source>Debug a signature</source>
        <translation>调试签名</translation>
    </message>
    <message>
        <source>Paste a refused request from your own program. See which byte is wrong, and the proof.</source>
        <translation>粘贴自己程序被拒绝的请求，看到哪个字节不对，以及证据。</translation>
    </message>
    <message>
        <source>every action</source>
        <translation>全部操作</translation>
    </message>
    <message>
        <source>Open the debugger</source>
        <translation>打开调试器</translation>
    </message>
</context>
<context>
    <name>countersign::Workspace</name>
    <message>
        <source>Kept tabs could not be opened: the catalogue does not have their operations</source>
        <translation>保留的标签页无法打开：目录中没有这些接口</translation>
    </message>
    <message>
        <source>They stay kept and open again with a catalogue that has them</source>
        <translation>它们会继续保留，待目录中有这些接口时重新打开</translation>
    </message>
</context>
<context>
    <name>countersign::WorkspaceKeeper</name>
    <message>
        <source>Safe start: the kept tabs were not opened, the layout is as at first</source>
        <translation>安全启动：未打开保留的标签页，布局恢复为初始状态</translation>
    </message>
    <message>
        <source>“Reopen closed tab” brings them back one by one</source>
        <translation>用“重新打开关闭的标签页”可逐个恢复</translation>
    </message>
</context>
<context>
    <name>countersign::XmlTokens</name>
    <message>
        <source>a tag or comment that does not end</source>
        <translation>标签或注释没有结束</translation>
    </message>
    <message>
        <source>the text ends before %1 is closed</source>
        <translation>文本在 %1 闭合之前结束</translation>
    </message>
    <message>
        <source>there is no element</source>
        <translation>没有元素</translation>
    </message>
    <message>
        <source>there is a second element after the first has ended</source>
        <translation>第一个元素结束后还有第二个元素</translation>
    </message>
    <message>
        <source>%1 is closed but was not open</source>
        <translation>%1 已闭合，但从未打开</translation>
    </message>
    <message>
        <source>there is text outside the element</source>
        <translation>元素之外有文本</translation>
    </message>
</context>
<context>
    <name>countersign::YesList</name>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Withdraw plain http for %1</source>
        <translation>撤回对 %1 使用明文 http 的许可</translation>
    </message>
</context>
</TS>
