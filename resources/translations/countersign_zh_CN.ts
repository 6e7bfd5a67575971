<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AlibabaRpcV1Scheme</name>
    <message>
        <source>The request sets this parameter otherwise than the signature needs it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out, or give it the value %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time to sign with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a time in UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no nonce to sign with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a fresh nonce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alibaba RPC, signature version 1.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature version 1.0 has no such algorithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request already carries a signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out; it is computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An anonymous call carries time and nonce, and neither key nor signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a profile that has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no AccessKey id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no AccessKey secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canonical query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All parameters of query and form but Signature are sorted by name, names and values are percent-encoded, and the pairs are joined by &amp;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>String to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method, the encoded path / and the canonical query, which is percent-encoded once more, are joined by &amp;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is the AccessKey secret followed by &amp;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature is the Base64 form of HMAC-SHA1 over the string to sign; it is sent as the parameter Signature.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>billed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>practice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canonical</name>
    <message>
        <source>A header holds a line break or a NUL, which would start another header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the control character out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>The catalogue file cannot be read (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path and your rights to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a whole catalogue (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the service again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is larger than any catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is of another kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its structure is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it refers to texts that it does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue has no such operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, or import its service first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue&apos;s entry for this operation is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the file %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue has no such version of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue has no such service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the services, or import this one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has no such operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the operations of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several services have this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CatalogueWriter</name>
    <message>
        <source>The catalogue cannot be written (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder, your rights to it and the space left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Charset</name>
    <message>
        <source>This system has no GBK converter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GBK cannot hold this character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it or leave it out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountersignJson</name>
    <message>
        <source>has an unknown word: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do not fit the type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has an entry without a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing or empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be countersign-catalogue-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be http or https</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be below 65536</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue source cannot be read (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend this place in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands in the file twice: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path and your rights to it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message>
        <source>The environment holds only a part of the credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set this variable too, or name a profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it and repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain refused the access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow it and repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a keychain service, or keep the secret for this run only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain has no secret for this profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It gave other bytes back than were written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry is still there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secret is kept in memory for this profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it once more: it was kept for one run only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such kind of profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of profiles cannot be read or written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of profiles is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the line or move the file away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurlExporter</name>
    <message>
        <source>Send it from here, or change this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Servers accept a nonce only once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Servers accept it for about %1 and a nonce only once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Servers accept it for about %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed %1 with AccessKey %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The X-Auth-Token is not in here: it is taken from the environment variable HUAWEI_TOKEN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds the security token of a temporary key, since it was signed with the rest: pass it on with care.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the practice gateway, as long as it runs on this port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method is no HTTP token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL holds a character that must be encoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL is longer than an argument can be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header is longer than an argument can be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header&apos;s name is no HTTP token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header&apos;s value holds a control character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curl would cut the body into chunks of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curl sends no body with HEAD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one signed request for a POSIX shell; servers accept it for a short time only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Encoding</name>
    <message>
        <source>The text is not Base64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the standard alphabet with padding</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Endpoint</name>
    <message>
        <source>This is no IPv6 address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as [::1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint has no host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as ecs.aliyuncs.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no host name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters, digits, hyphens and single dots, or an IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port is out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number from 1 to 65535</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave only scheme, host and port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An endpoint has no query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An endpoint has no fragment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An endpoint has no path: it comes from the operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint holds a blank or a control character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint has another scheme than https or http</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write https:// in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An endpoint carries no user name or password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out what stands before @; keys belong in a profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint has several colons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put an IPv6 address in brackets: [::1]</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndpointResolver</name>
    <message>
        <source>The catalogue has no endpoint for this region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another region, or type the endpoint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HuaweiAkskScheme</name>
    <message>
        <source>The request already carries an authorization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out; it is computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time to sign with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a time in UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signed headers lack the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add x-sdk-date to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A header that is to be signed is not in the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the header or take it off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A header that is to be signed stands there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave one of them out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canonical URI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each segment of the path is percent-encoded once, and a slash ends the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canonical query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query parameters are percent-encoded, sorted by name and value, and joined by &amp;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canonical headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each signed header is a line of its lower-case name, a colon and its trimmed value, sorted by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names of the signed headers are joined by semicolons in the same order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hashed payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of the header X-Sdk-Content-Sha256 stands for the hash of the body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is hashed by SHA-256 and written in lower-case hex.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canonical request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method, canonical URI, canonical query, canonical headers, signed headers and hashed payload follow one another, a line each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>String to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The algorithm, the value of X-Sdk-Date and the hash of the canonical request stand on three lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no access key (AK)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a profile that has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no secret key (SK)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is the secret key (SK) itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature is HMAC-SHA256 over the string to sign, written in lower-case hex.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Algorithm, access key, signed headers and signature are sent in the header Authorization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Huawei AK/SK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This algorithm cannot be computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HuaweiTokenScheme</name>
    <message>
        <source>Huawei token (X-Auth-Token)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile has no token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a token from IAM and give it to the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is sent in the header X-Auth-Token as it is; nothing is signed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JsonFields</name>
    <message>
        <source>must be an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing or empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a whole number from 0 to 2147483647</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a list of pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a member that is known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands here twice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>There is no such language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use en or zh_CN</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoneScheme</name>
    <message>
        <source>No signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is added and nothing is signed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message>
        <source>Mend the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such signature scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; is not bound to this host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the host to the profile, or send without a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request would carry a key over plain http</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use https, or allow the key over plain http for this call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestBuilder</name>
    <message>
        <source>byte %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty text is no JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no valid JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check quotes, commas and brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: the body is given as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a part of the path: give a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a part of the host name: give a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service requires %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text holds half a character: type it anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A header holds no line end and no NUL: take it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A header holds ASCII only: percent-encode the text or write it as Base64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A host label has 1 to 63 lower-case letters, digits and hyphens, no hyphen at either end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands in front of a host name, and the endpoint is an IP address: give a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path needs %1, and the metadata does not describe it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a part of the path and cannot be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is fixed by the operation: leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is sent twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A JSON array is expected here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A JSON object is expected here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 items are taken; these are %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1 items are expected; these are %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.%2 is missing: the service may stop reading there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only true and false are taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decimal number is expected, such as 1.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest value taken is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest value taken is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1 characters are expected; these are %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 characters are taken; these are %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern %1 does not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a list; its items are %1.1, %1.2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has members; they are %1.…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed values: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: %1 is given as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no parameter %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no parameter %2; the nearest is %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignJobReader</name>
    <message>
        <source>An object is expected here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {…}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is expected here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the value in quotes, or give its bytes as {&quot;base64&quot;: &quot;…&quot;}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of pairs is expected here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write [[&quot;name&quot;, &quot;value&quot;], …]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pair is expected here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write [&quot;name&quot;, &quot;value&quot;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL is not complete, or has a fragment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write scheme, host and path, as in https://ecs.aliyuncs.com/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no request to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give method, url, query, form, headers and body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give body or bodyBase64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request has a form and a body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is no UTC time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as 2016-02-23T12:46:24Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input is not one JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one object, on one line in a batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give its id, as alibaba-rpc-v1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>The host name is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the endpoint&apos;s spelling and the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network does not reach the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host refuses the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port, or start the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is not trusted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the certificate; an authority of your own belongs in the system&apos;s trust store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host does not take the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the endpoint and the network, then send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer is not HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the endpoint&apos;s scheme and port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no answer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, then send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent in offline mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start without the offline option</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nothing moved for %n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Send again, or raise the time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request may have reached the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server closed the connection without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether the call took effect before you send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The answer ends before its announced length, after %n byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is larger than the limit of %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for less, or raise the limit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WireForm</name>
    <message>
        <source>The header %1 is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it once, with the values joined by a comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no host that can be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header Host is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no name for a header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use letters, digits and hyphens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A header&apos;s value cannot hold a line break or a zero byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it from the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no HTTP method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use GET, POST, PUT, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path does not begin with a slash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a slash in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path begins with two slashes, and one of them would be lost on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the first part of the path a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path segment “%1” would be removed on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a value other than one or two dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header %1 cannot be sent empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a value, or leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body has %1 bytes, the header Content-Length says otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the header out: it is added with the right number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is sent as a whole, with its length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the header Transfer-Encoding out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot stand in a URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent-encode it, or remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no target that a URL can hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent-encode the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” would be sent as “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it in the second form</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::CopyButton</name>
    <message>
        <source>Copied %1 bytes, secret values masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::FindBar</name>
    <message>
        <source>Find in response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::HeaderModel</name>
    <message>
        <source>Header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::JsonTokens</name>
    <message>
        <source>the text ends too early: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a character that no JSON value starts with, or a misspelt word or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a string without its closing quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a control character or an unknown escape in a string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value or ] is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name in quotes is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name in quotes or } is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a colon is missing after the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comma or } is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comma or ] is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is more text after the end of the value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::NoticeCard</name>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::Origin</name>
    <message>
        <source>rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>form field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>access key id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nonce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earlier step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::OriginLegend</name>
    <message>
        <source>Origins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where bytes come from: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::PracticeGateway</name>
    <message>
        <source>Another program listens on the port already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not give this port to the practice gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another port, or 0 for any free one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of the key file is not ID SECRET [TOKEN]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write two or three words separated by blanks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ProfileStore</name>
    <message>
        <source>There is no such profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile needs an id of letters, digits and dashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a UUID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice profile cannot be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile needs a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another profile has this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The AccessKey id is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it from the console of the cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no host name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it without scheme, user, path or wildcard; Unicode names in Punycode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The AccessKey secret is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it again to keep it elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This change needs the secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the profile and type the secret again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice profile is always there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of profiles cannot be locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the rights of its folder, or wait until the other program is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile has no X-Auth-Token yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste one: tokens are kept for one run only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret of this profile is not kept here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the profile and type its secret</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ResponsePane</name>
    <message>
        <source>Both sides signed the same %1 bytes, so only the secret can differ: check the secret of this profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s text differs from ours at byte %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s text differs from ours at byte %1 of %2, which comes from: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the secret of this profile, then compare the string to sign with the server&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the access key id of this profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock and whether the signature&apos;s clock is frozen, then send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the nonce run again, then send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment, then send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the profile a security token that has not expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the values in the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the key of this profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature was accepted. Ask the account&apos;s owner for the permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the endpoint, the region and the ids in the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fault is the server&apos;s. Send again later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature does not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, request id %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save body…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>response body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RequestId</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sending, %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Ctrl+Enter to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no complete %1, so it is shown as received: %2, at %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some bytes are no %1 text and are marked below. Save keeps the body as received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer has no body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 secret value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 secret values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save response body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1 bytes to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written: %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ResponseStatus</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::SignaturePane</name>
    <message>
        <source>Final request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the bytes that go on the wire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not expire by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid about %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid about %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an operation to see how its request is signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raw request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no request to send yet; the trace says why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock frozen %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock live %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nonce frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nonce fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>String to sign</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::StepCard</name>
    <message>
        <source>1 byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from the secret: its bytes are never shown, copied or exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes lit in %2 places, first at %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 byte lit at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes lit at %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::TextLayout</name>
    <message>
        <source>line %1, byte %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::TextView</name>
    <message>
        <source>%1 elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::TracedBytesView</name>
    <message>
        <source>Copy all bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy selected bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::XmlTokens</name>
    <message>
        <source>a tag or comment that does not end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text ends before %1 is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a second element after the first has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is closed but was not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is text outside the element</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
