// What an editor shows: the YAML language server, given our schema, finds the faults of
// form where noticec does, none in sound notices, and completes keys and codes.
// usage: node editor.mjs NOTICEC
import { execFileSync, spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "..");
const noticec = resolve(process.argv[2]);
const server = spawn(process.execPath, [join(here, "node_modules/yaml-language-server/bin/yaml-language-server"), "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });

let buffer = Buffer.alloc(0);
let nextId = 1;
const waiting = new Map(); // id → resolve
const published = new Map(); // uri → resolve
const send = (message) => {
  const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
  server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  server.stdin.write(body);
};
const request = (method, params) => new Promise((done) => { waiting.set(nextId, done); send({ id: nextId++, method, params }); });
const settings = {
  validate: true, completion: true, hover: true, schemaStore: { enable: false },
  schemas: {
    [pathToFileURL(join(root, "schema/notice.schema.json")).href]: ["*.notice.yaml"],
    [pathToFileURL(join(root, "schema/base.schema.json")).href]: ["*.base.yaml"],
  },
};
server.stdout.on("data", (chunk) => {
  buffer = Buffer.concat([buffer, chunk]);
  for (;;) {
    const end = buffer.indexOf("\r\n\r\n");
    if (end < 0) return;
    const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, end).toString())[1]);
    if (buffer.length < end + 4 + length) return;
    const message = JSON.parse(buffer.subarray(end + 4, end + 4 + length).toString());
    buffer = buffer.subarray(end + 4 + length);
    if (message.method === "workspace/configuration") {
      send({ id: message.id, result: message.params.items.map((item) => (item.section === "yaml" ? settings : null)) });
    } else if (message.method && message.id !== undefined) {
      send({ id: message.id, result: null });
    } else if (message.method === "textDocument/publishDiagnostics") {
      published.get(message.params.uri)?.(message.params.diagnostics);
      published.delete(message.params.uri);
    } else if (waiting.has(message.id)) {
      waiting.get(message.id)(message.result);
      waiting.delete(message.id);
    }
  }
});

const open = (uri, text) => new Promise((done) => {
  published.set(uri, done);
  send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text } } });
});
const failures = [];
setTimeout(() => { console.error("the language server did not answer in two minutes"); process.exit(1); }, 120_000).unref();

await request("initialize", { processId: process.pid, rootUri: pathToFileURL(root).href, capabilities: { workspace: { configuration: true }, textDocument: { completion: { completionItem: {} }, publishDiagnostics: {} } }, workspaceFolders: [{ uri: pathToFileURL(root).href, name: "root" }] });
send({ method: "initialized", params: {} });
send({ method: "workspace/didChangeConfiguration", params: { settings: { yaml: settings } } });

// Faults of form, at the lines where noticec finds them. Whether words say nothing (NC208) is no question
// of JSON Schema: noticec lsp shows it, the schema alone does not.
const invalid = join(root, "testdata/invalid");
let count = 0;
for (const name of readdirSync(invalid).filter((n) => /^NC20\d.*\.notice\.yaml$/.test(n) && !n.startsWith("NC208")).sort()) {
  let report = "";
  try {
    report = execFileSync(noticec, ["lint", "--format", "json", join(invalid, name)], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch (failed) {
    report = failed.stdout;
  }
  const want = JSON.parse(report).findings.filter((f) => f.code.startsWith("NC20")).map((f) => f.range.start.line); // the law is no question of a schema
  const got = (await open(pathToFileURL(join(invalid, name)).href, readFileSync(join(invalid, name), "utf8"))).map((d) => d.range.start.line + 1);
  count++;
  // Of a wrong type the editor marks the value, noticec its key.
  if (!want.every((line) => got.includes(line)|| (name.startsWith("NC202") && got.includes(line + 1)))) failures.push(`${name}: noticec finds a fault in line ${want}, the editor in ${got.join(", ") || "none"}`);
}

// Sound notices have none.
const examples = readdirSync(join(root, "examples"), { withFileTypes: true }).filter((d) => d.isDirectory()).map((d) => `examples/${d.name}`);
for (const dir of [...examples, "testdata/valid"]) {
  for (const name of readdirSync(join(root, dir)).filter((n) => /\.(notice|base)\.yaml$/.test(n))) {
    const found = await open(pathToFileURL(join(root, dir, name)).href, readFileSync(join(root, dir, name), "utf8"));
    if (found.length) failures.push(`${dir}/${name}: the editor finds ${found[0].message} in line ${found[0].range.start.line + 1}`);
  }
}

// Keys and codes are completed.
const complete = async (name, text, wanted) => {
  const uri = pathToFileURL(join(root, `${name}.notice.yaml`)).href;
  await open(uri, text);
  const lines = text.split("\n");
  const result = await request("textDocument/completion", { textDocument: { uri }, position: { line: lines.length - 1, character: lines.at(-1).length } });
  const labels = (result?.items ?? result ?? []).map((i) => i.label);
  for (const label of wanted) if (!labels.includes(label)) failures.push(`the editor does not complete ${JSON.stringify(lines.at(-1))} with ${label}, only with ${labels.slice(0, 12)}`);
};
await complete("key", "noticec: 1\ntitle: T\nre", ["regime", "recipients", "retention"]);
await complete("code", "noticec: 1\ntitle: T\nregime: ", ["uk-gdpr", "eu-gdpr"]);
await complete("item", "noticec: 1\ntitle: T\nlawful_bases:\n  - basis: ", ["public-task", "consent"]);

server.kill();
if (failures.length) {
  console.error(failures.join("\n"));
  process.exit(1);
}
console.log(`the language server finds the faults of ${count} broken notices where noticec does, none in sound ones, and completes keys and codes`);
process.exit(0);
