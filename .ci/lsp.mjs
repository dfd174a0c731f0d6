// The language server as an editor uses it: a client of vscode-languageserver-protocol speaks
// with `noticec lsp` over its streams, and asks for each feature behind letters that take two
// UTF-16 units.
// usage: node lsp.mjs NOTICEC
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const lsp = require("vscode-languageserver-protocol/node");

const dir = mkdtempSync(join(tmpdir(), "noticec-lsp-"));
process.on("exit", () => rmSync(dir, { recursive: true, force: true }));
const uri = (name) => pathToFileURL(join(dir, name)).href;
writeFileSync(join(dir, "council.base.yaml"), "controller: {name: Averton Council, email: a@averton.example}\nretention: [{id: file, name: Your file, period: P6Y, from: the end}]\n");
setTimeout(() => { console.error("the language server did not answer in a minute"); process.exit(1); }, 60_000).unref();

const failures = [];
const same = (what, want, got) => {
  const [a, b] = [JSON.stringify(want), JSON.stringify(got)];
  if (a !== b) failures.push(`${what}: want ${a}, got ${b}`);
};
const holds = (what, ok, got) => { if (!ok) failures.push(`${what}: got ${JSON.stringify(got)?.slice(0, 400)}`); };

async function connect(encodings) {
  const child = spawn(resolve(process.argv[2]), ["lsp", "--as-of", "2026-09-30"], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((done) => child.on("exit", done));
  const client = lsp.createProtocolConnection(new lsp.StreamMessageReader(child.stdout), new lsp.StreamMessageWriter(child.stdin));
  const published = new Map(); // uri → the last parameters
  let wake = () => {};
  client.onNotification(lsp.PublishDiagnosticsNotification.type, (p) => { published.set(p.uri, p); wake(); });
  let watching = 0;
  client.onRequest(lsp.RegistrationRequest.type, (p) => { watching += p.registrations.length; });
  client.onError(([error]) => failures.push(`the connection failed: ${error}`));
  client.listen();
  const init = await client.sendRequest(lsp.InitializeRequest.type, {
    processId: process.pid, rootUri: uri(""), workspaceFolders: [{ uri: uri(""), name: "notices" }],
    capabilities: { general: { positionEncodings: encodings }, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
  });
  await client.sendNotification(lsp.InitializedNotification.type, {});
  // Waits until what is published for a file is what is wanted.
  const until = async (name, ok) => {
    while (!published.has(uri(name)) || !ok(published.get(uri(name)).diagnostics)) await new Promise((done) => { wake = done; });
    return published.get(uri(name));
  };
  let version = 1;
  const open = (name, text) => client.sendNotification(lsp.DidOpenTextDocumentNotification.type, { textDocument: { uri: uri(name), languageId: "yaml", version: 1, text } });
  const change = (name, ...contentChanges) => client.sendNotification(lsp.DidChangeTextDocumentNotification.type, { textDocument: { uri: uri(name), version: ++version }, contentChanges });
  const end = async () => {
    await client.sendRequest(lsp.ShutdownRequest.type);
    await client.sendNotification(lsp.ExitNotification.type);
    return ended;
  };
  return { client, init, until, open, change, end, watching: () => watching, version: () => version };
}

// The units of the text before a mark, ‸, on its line; JavaScript counts as the protocol does.
const place = (marked) => {
  const before = marked.slice(0, marked.indexOf("‸"));
  return { text: marked.replace("‸", ""), position: { line: before.split("\n").length - 1, character: before.length - (before.lastIndexOf("\n") + 1) } };
};

const head = "noticec: 1\ntitle: \"Ü 日本 👋\"\nextends: council.base.yaml\n";
const wide = "\"ü日本👋\"";
const e = await connect(["utf-16"]);
same("the encoding", "utf-16", e.init.capabilities.positionEncoding);
const name = "a.notice.yaml";
const textDocument = { uri: uri(name) };

// Findings, with their places, as one types.
let line = `recipients: [{name: ${wide}, nam: x}]`;
e.open(name, `${head}${line}\n`);
let found = await e.until(name, (d) => d.length > 0);
let at = line.indexOf("nam:");
const slip = (found) => found.diagnostics.find((d) => d.code.startsWith("NC20")); // beside what the law misses
same("the place of a finding", { start: { line: 3, character: at }, end: { line: 3, character: at + 3 } }, slip(found).range);
same("its code", ["NC201", 1, "noticec"], [slip(found).code, slip(found).severity, slip(found).source]);
holds("a link to the page of the code", slip(found).codeDescription?.href?.endsWith("/findings/NC201.html"), slip(found));
same("the client is asked to watch files", 1, e.watching());
e.change(name, { range: { start: { line: 3, character: at }, end: { line: 3, character: at + 3 } }, text: "role" });
found = await e.until(name, (d) => d.every((f) => f.code !== "NC201") || d.some((f) => f.message.includes("role")));
same("the version of what is published", e.version(), found.version);

// A finding of the base, and of what is made of it when the base changes.
e.change(name, { text: `${head}intro: 日本👋 \${controller.phone}\n` });
await e.until(name, (d) => d.some((f) => f.code === "NC105"));
e.open("council.base.yaml", "controller: {name: Averton Council, phone: \"01632 960100\"}\n");
await e.until(name, (d) => d.every((f) => f.code !== "NC105"));

// Related places, and tags.
e.change(name, { text: "noticec: 1\ntitle: T\ntitle: U\n" });
found = await e.until(name, (d) => d.some((f) => f.code === "NC005"));
same("the first place", [{ location: { uri: uri(name), range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } } }, message: "first written here" }], found.diagnostics[0].relatedInformation);
e.change(name, { text: "noticec: 1\ntitle: T\nregime: other\npersonal_data: [{id: a, name: A}, {id: b, name: B}]\npurposes: [{text: x, data: a}]\n" });
found = await e.until(name, (d) => d.some((f) => f.code === "NC154"));
same("what is unused", [1], found.diagnostics[0].tags);

// What may stand at a place, in sound texts and in broken ones.
for (const [marked, ...wanted] of [
  [`${head}recipients: [{name: ${wide}, ro‸}]\n`, "role"],
  [`${head}recipients: [{name: ${wide}, ro‸`, "role"],
  [`${head}lawful_bases: [{note: ${wide}, basis: ‸}]\n`, "public-task", "consent"],
  [`${head}retention: [{id: own, name: ${wide}}]\npurposes:\n  - text: ${wide}\n    retention: ‸\n`, "own"],
  [`noticec: 1\ntitle: ${wide}\nextends: ‸\n`, "council.base.yaml"],
  [`${head}intro: 日本👋 \${con‸\n`, "${controller.name}"],
]) {
  const { text, position } = place(marked);
  e.change(name, { text });
  const { items } = await e.client.sendRequest(lsp.CompletionRequest.type, { textDocument, position });
  for (const label of wanted) {
    const item = items.find((i) => i.label === label);
    holds(`${marked} is completed with ${label}`, item, items.map((i) => i.label));
    same(`the edit ends at the cursor of ${marked}`, position, item?.textEdit.range.end);
  }
}

// Hover and definition.
const ask = (type, marked) => {
  const { text, position } = place(marked);
  e.change(name, { text });
  return e.client.sendRequest(type, { textDocument, position });
};
let hover = await ask(lsp.HoverRequest.type, `${head}purposes: [{text: ${wide}, b‸asis: consent}]\n`);
holds("a key has its article", hover?.contents.value.includes("Art. 13(1)(c)"), hover);
at = `purposes: [{text: ${wide}, `.length;
same("the range of a hover", { start: { line: 3, character: at }, end: { line: 3, character: at + 5 } }, hover?.range);
hover = await ask(lsp.HoverRequest.type, `${head}updated: 2026-09-30 # 日本👋 noticec:ignore NC8‸01 -- reason\n`);
holds("a code has its page", hover?.contents.value.startsWith("# NC801"), hover);
line = `personal_data: [{name: ${wide}, id: health}]`;
at = line.indexOf("health");
same("the definition of an id", { uri: uri(name), range: { start: { line: 3, character: at }, end: { line: 3, character: at + 6 } } }, await ask(lsp.DefinitionRequest.type, `${head}${line}\npurposes: [{text: ${wide}, data: hea‸lth}]\n`));
same("the definition of a file", uri("council.base.yaml"), (await ask(lsp.DefinitionRequest.type, "noticec: 1\ntitle: T\nextends: coun‸cil.base.yaml\n"))?.uri);
same("the definition of a reference", { uri: uri("council.base.yaml"), range: { start: { line: 0, character: 19 }, end: { line: 0, character: 34 } } }, await ask(lsp.DefinitionRequest.type, `${head}intro: 日本👋 \${contr‸oller.name}\n`));

// Actions: a fix, all fixes, a comment.
line = `dpo: {name: ${wide}, phone: 01632}`;
at = line.indexOf("01632");
e.change(name, { text: `${head}${line}\n` });
let range = { start: { line: 3, character: at }, end: { line: 3, character: at } };
let actions = await e.client.sendRequest(lsp.CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } });
same("the fix", { [uri(name)]: [{ range: { start: { line: 3, character: at }, end: { line: 3, character: at + 5 } }, newText: "\"01632\"" }] }, actions.find((a) => a.kind === "quickfix")?.edit.changes);
holds("all fixes", actions.some((a) => a.kind === "source.fixAll.noticec"), actions);
e.change(name, { text: `${head}regime: uk-gdpr\nintro: 日本👋 [insert name here]\n` });
range = { start: { line: 4, character: 0 }, end: { line: 4, character: 30 } };
actions = await e.client.sendRequest(lsp.CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } });
holds("a comment with a reason", actions.some((a) => a.edit.changes[uri(name)][0].newText === "# noticec:ignore NC814 -- reason\n"), actions);

// Symbols and formatting.
e.change(name, { text: `${head}purposes:\n- id: one\n  text: ${wide}\n` });
const symbols = await e.client.sendRequest(lsp.DocumentSymbolRequest.type, { textDocument });
same("the symbols", ["noticec", "title", "extends", "purposes", "one"], symbols.flatMap((s) => [s.name, ...(s.children ?? []).map((c) => c.name)]));
same("the end of a symbol", { line: 5, character: `  text: ${wide}`.length }, symbols.at(-1).range.end);
const [edit] = await e.client.sendRequest(lsp.DocumentFormattingRequest.type, { textDocument, options: { tabSize: 2, insertSpaces: true } });
holds("the canonical form", edit?.newText.includes("  - id: one"), edit);
same("the end of an orderly server", 0, await e.end());

// Bytes, where the client would rather.
const b = await connect(["utf-8", "utf-16"]);
same("the encoding", "utf-8", b.init.capabilities.positionEncoding);
b.open(name, `${head}${line}\n`);
found = await b.until(name, (d) => d.length > 0);
same("a place in bytes", Buffer.byteLength(line.slice(0, at)), slip(found).range.start.character);
same("the end of an orderly server", 0, await b.end());

if (failures.length) {
  console.error(failures.join("\n"));
  process.exit(1);
}
console.log("an editor's client gets findings, completion, hover, definitions, actions, symbols and formatting of noticec lsp, at the right places");
process.exit(0);
