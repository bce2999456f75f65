"""A stand-in for the API of GitHub on the loopback: comments of one pull request, and one release.

github.py PORTFILE STATE: writes its port to PORTFILE; keeps all it holds in STATE, as JSON.
"""

import http.server
import json
import sys
import urllib.parse

port_file, state_file = sys.argv[1:]
TOKEN = "Bearer t0ken"


class Api(http.server.BaseHTTPRequestHandler):
    def answer(self, code, value=None):
        body = b"" if value is None else json.dumps(value).encode()
        self.send_response(code)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def handle_one(self):
        with open(state_file, encoding="utf-8") as file:
            state = json.load(file)
        url = urllib.parse.urlsplit(self.path)
        query = urllib.parse.parse_qs(url.query)
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        state["requests"].append(f"{self.command} {url.path}")
        code, value = self.routed(state, url.path, query, body)
        with open(state_file, "w", encoding="utf-8") as file:
            json.dump(state, file)
        self.answer(code, value)

    def routed(self, state, path, query, body):
        writes = self.command != "GET"
        if self.headers.get("Authorization") != TOKEN:
            return 401, {}
        if writes and state["readonly"]:
            return 403, {}
        if path == "/repos/o/r/issues/7/comments":
            if self.command == "POST":
                made = {"id": 1000 + len(state["comments"]), "user": {"login": "github-actions[bot]"}}
                made.update(json.loads(body))
                state["comments"].append(made)
                return 201, made
            page, size = int(query["page"][0]), int(query["per_page"][0])
            return 200, state["comments"][(page - 1) * size : page * size]
        if path.startswith("/repos/o/r/issues/comments/") and self.command == "PATCH":
            for comment in state["comments"]:
                if str(comment["id"]) == path.rsplit("/", 1)[1]:
                    comment.update(json.loads(body))
                    return 200, comment
        if path == "/repos/o/r/releases/tags/v1%2B2":
            host = self.headers["Host"]
            return 200, {
                "upload_url": f"http://{host}/upload{{?name,label}}",
                "assets": [{"id": 5, "name": name} for name in state["assets"]],
            }
        if path == "/repos/o/r/releases/assets/5" and self.command == "DELETE":
            state["assets"] = []
            return 204, None
        if path == "/upload" and query["name"][0] not in state["assets"]:
            state["assets"].append(query["name"][0])
            state["page"] = len(body)
            return 201, {}
        return 404, {}

    do_GET = do_POST = do_PATCH = do_DELETE = handle_one

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Api)
with open(port_file, "w", encoding="utf-8") as file:
    print(server.server_address[1], file=file)
server.serve_forever()
