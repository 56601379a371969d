#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gives an export to doccano or to Label Studio, as they are, and asks them what they took.

    programs.py doccano|label-studio VALIDATORS EXPORTS

The program runs on this machine alone, in a folder that goes with it. What it gives back must be
what the export says: each text, and on it the same labels on the same words.
"""
import http.cookiejar
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import uuid
from pathlib import Path

name, validators, exports = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])


def check(condition, *what):
    if not condition:
        print("FAIL", *[ascii(part)[:2000] for part in what])
        sys.exit(1)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Server:
    """Its processes and its address; ends what it began."""

    def __init__(self, home, environment):
        self.home = home
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.environment = dict(os.environ, HOME=home, **environment)
        self.processes = []
        self.cookies = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(self.cookies)
        )
        self.headers = {}

    def run(self, *command):
        done = subprocess.run(
            command, env=self.environment, cwd=self.home, capture_output=True, text=True
        )
        check(done.returncode == 0, command, done.stderr[-1500:])

    def start(self, *command):
        log = open(Path(self.home) / "log", "a")
        self.processes.append(
            subprocess.Popen(
                command, env=self.environment, cwd=self.home, stdout=log, stderr=subprocess.STDOUT
            )
        )

    def ask(self, path, content=None, kind="application/json"):
        data = content
        if content is not None and not isinstance(content, bytes):
            data = json.dumps(content).encode()
        headers = dict(self.headers)
        if data is not None:
            headers["Content-Type"] = kind
        for cookie in self.cookies:
            if cookie.name == "csrftoken":
                headers["X-CSRFToken"] = cookie.value
        request = urllib.request.Request(self.base + path, data, headers)
        try:
            with self.opener.open(request, timeout=120) as answer:
                body = answer.read()
        except urllib.error.HTTPError as error:
            check(False, path, error.code, error.read().decode(errors="replace"))
        return json.loads(body) if body[:1] in b"[{" else body.decode()

    def wait(self, path):
        for _ in range(240):
            check(all(p.poll() is None for p in self.processes), self.log())
            try:
                self.opener.open(self.base + path, timeout=5).close()
                return
            except (urllib.error.URLError, OSError):
                time.sleep(0.5)
        check(False, "does not answer", self.log())

    def log(self):
        return (Path(self.home) / "log").read_text(errors="replace")[-2000:]

    def stop(self):
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def multipart(field, filename, content):
    mark = uuid.uuid4().hex
    head = f'--{mark}\r\nContent-Disposition: form-data; name="{field}"'
    body = f"{head}\r\n\r\n{{}}\r\n" + head + f'; filename="{filename}"'
    body += "\r\nContent-Type: application/octet-stream\r\n\r\n"
    return body.encode() + content + f"\r\n--{mark}--\r\n".encode(), f"multipart/form-data; boundary={mark}"


def utf16(text, start, end):
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def labelled(found):
    return sorted(found)


def doccano(server):
    program = str(validators / "doccano" / "bin" / "doccano")
    server.run(program, "init")
    server.run(program, "createuser", "--username", "quoth", "--password", "quoth-1234")
    server.start(program, "webserver", "--port", str(server.port), "--workers", "1")
    server.start(program, "task", "--concurrency", "1")
    server.wait("/v1/health")
    server.ask("/v1/auth/login/", {"username": "quoth", "password": "quoth-1234"})
    doccano_project(server, "export.doccano", "RelationExtraction")
    doccano_project(server, "export.doccano-labels", "SequenceLabeling")


def doccano_project(server, export, job):
    project = server.ask(
        "/v1/projects",
        {
            "name": job,
            "description": "quoth",
            "guideline": "",
            "project_type": "SequenceLabeling",
            "resourcetype": "SequenceLabelingProject",
            "allow_overlapping": True,
            "use_relation": job == "RelationExtraction",
            "grapheme_mode": False,
        },
    )["id"]
    content = (exports / export).read_bytes()
    data, kind = multipart("filepond", "export.jsonl", content)
    upload = server.ask("/v1/fp/process/", data, kind)
    task = server.ask(
        f"/v1/projects/{project}/upload",
        {
            "format": "JSONL",
            "task": job,
            "uploadIds": [upload.strip()],
            "column_data": "text",
            "column_label": "label",
            "delimiter": "",
            "encoding": "utf_8",
        },
    )["task_id"]
    for _ in range(240):
        status = server.ask(f"/v1/tasks/status/{task}")
        if status["ready"]:
            break
        time.sleep(0.5)
    faults = status["error"] or (status["result"] or {}).get("error")
    check(status["ready"] and not faults, "doccano import", status)
    types = {t["id"]: t["text"] for t in server.ask(f"/v1/projects/{project}/span-types")}
    kinds = {t["id"]: t["text"] for t in server.ask(f"/v1/projects/{project}/relation-types")}
    examples = server.ask(f"/v1/projects/{project}/examples?limit=1000")["results"]
    wanted = {}
    for line in content.decode("utf-8").split("\n"):
        if line:
            example = json.loads(line)
            for place in example.pop("label", []):
                entity = dict(zip(("start_offset", "end_offset", "label"), place))
                example.setdefault("entities", []).append(dict(entity, id=0))
            wanted[example["text"]] = example
    check(len(examples) == len(wanted), "doccano examples", len(examples))
    spans = relations = 0
    for example in examples:
        text = example["text"]
        check(text in wanted, "doccano text", text)
        given = wanted[text]
        place = f"/v1/projects/{project}/examples/{example['id']}"
        found = server.ask(place + "/spans")
        entities = given.get("entities", [])
        ours = labelled((e["start_offset"], e["end_offset"], e["label"]) for e in entities)
        theirs = labelled((s["start_offset"], s["end_offset"], types[s["label"]]) for s in found)
        check(theirs == ours, "doccano spans", theirs, ours)
        spans += len(found)
        if job != "RelationExtraction":
            continue
        words = {s["id"]: utf16(text, s["start_offset"], s["end_offset"]) for s in found}
        own = {e["id"]: utf16(text, e["start_offset"], e["end_offset"]) for e in entities}
        ends = labelled(
            (words[r["from_id"]], kinds[r["type"]], words[r["to_id"]])
            for r in server.ask(place + "/relations")
        )
        check(
            ends == labelled((own[r["from_id"]], r["type"], own[r["to_id"]]) for r in given["relations"]),
            "doccano relations", ends,
        )
        relations += len(ends)
    print(f"doccano, {job}, took {len(examples)} texts, {spans} spans, {relations} relations")


def studio_regions(task):
    found = []
    for given in task["annotations"] + task["predictions"]:
        for region in given["result"]:
            if region["type"] == "labels":
                value = region["value"]
                words = task["data"]["text"][value["start"] : value["end"]]
                check(words == value["text"], "label-studio words", region)
                found.append((value["start"], value["end"], tuple(value["labels"]), region["id"]))
            else:
                found.append((region["from_id"], region["to_id"], tuple(region["labels"]), ""))
    return sorted(found, key=str)


def label_studio(server):
    program = str(validators / "label-studio" / "bin" / "label-studio")
    token = uuid.uuid4().hex
    server.start(
        program, "start", "--no-browser", "--host", server.base, "--internal-host", "127.0.0.1",
        "-p", str(server.port), "--username", "quoth@example.org", "--password", "quoth-1234",
        "--user-token", token, "--enable-legacy-api-token",
    )
    server.wait("/health")
    server.headers["Authorization"] = f"Token {token}"
    config = (exports / "label-studio" / "config.xml").read_text(encoding="utf-8")
    project = server.ask("/api/projects", {"title": "quoth", "label_config": config})["id"]
    tasks = json.loads((exports / "label-studio" / "tasks.json").read_text(encoding="utf-8"))
    taken = server.ask(f"/api/projects/{project}/import", tasks)
    check(taken["task_count"] == len(tasks), "label-studio import", taken)
    back = server.ask(f"/api/projects/{project}/export?exportType=JSON&download_all_tasks=true")
    by_text = {task["data"]["text"]: task for task in back}
    for task in back:  # of predictions the export has the ids alone
        task["predictions"] = server.ask(f"/api/predictions?task={task['id']}")
    regions = 0
    for task in tasks:
        check(task["data"]["text"] in by_text, "label-studio text")
        ours, theirs = studio_regions(task), studio_regions(by_text[task["data"]["text"]])
        check(ours == theirs, "label-studio", ours, theirs)
        regions += len(theirs)
    print(f"label-studio took {len(tasks)} texts, {regions} regions and relations")


with tempfile.TemporaryDirectory(prefix="quoth-validator-") as home:
    environment = {
        "doccano": {"DOCCANO_HOME": home, "SECRET_KEY": uuid.uuid4().hex},
        "label-studio": {
            "LABEL_STUDIO_BASE_DATA_DIR": home,
            "SENTRY_DSN": "",
            "FRONTEND_SENTRY_DSN": "",
            "COLLECT_ANALYTICS": "false",
            "LATEST_VERSION_CHECK": "false",
        },
    }[name]
    server = Server(home, environment)
    try:
        {"doccano": doccano, "label-studio": label_studio}[name](server)
    finally:
        server.stop()
