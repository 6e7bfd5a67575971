#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""changing_proxy.py URL: stands before the server at URL on the loopback, as a careless proxy does, and turns each encoded plus sign in the head of a
request into a blank. Prints `listening on http://127.0.0.1:PORT`. Standard library only."""
import http.client
import http.server
import sys
import urllib.parse


class Changing(http.server.BaseHTTPRequestHandler):
    upstream = urllib.parse.urlsplit(sys.argv[1])

    def forward(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        connection = http.client.HTTPConnection(self.upstream.hostname, self.upstream.port)
        connection.putrequest(self.command, self.path.replace("%2B", "%20"), skip_host=True, skip_accept_encoding=True)
        for name, value in self.headers.items():
            connection.putheader(name, value)
        connection.endheaders(body)
        answer = connection.getresponse()
        text = answer.read()
        self.send_response_only(answer.status, answer.reason)
        for name, value in answer.getheaders():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(text)
        self.close_connection = True

    do_GET = do_POST = do_PUT = do_DELETE = forward

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Changing)
print(f"listening on http://127.0.0.1:{server.server_port}", flush=True)
server.serve_forever()
