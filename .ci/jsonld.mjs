// Has every JSON-LD below a folder read by a processor of JSON-LD that may fetch nothing:
// all keys and types are terms with an address, nothing is dropped, and each node that is
// referred to is there. Of pages it reads the script.
import { readFileSync } from "node:fs";
import jsonld from "jsonld";

const files = process.argv.slice(2);
const documentLoader = (url) => { throw new Error(`wants to fetch ${url}`); };
let faults = 0;
for (const file of files) {
  let text = readFileSync(file, "utf8");
  if (file.endsWith(".html")) text = text.match(/<script type="application\/ld\+json">\n(.*?)\n<\/script>/s)[1];
  const data = JSON.parse(text);
  const expanded = await jsonld.expand(data, { documentLoader, safe: true });
  const count = (v) => Array.isArray(v) ? v.reduce((n, x) => n + count(x), 0) : v !== null && typeof v === "object" ? Object.entries(v).filter(([k]) => k !== "@context").reduce((n, [, x]) => n + count(x), 0) : 1;
  const made = new Set(), named = new Set();
  const walk = (v) => {
    if (Array.isArray(v)) return v.forEach(walk);
    if (v === null || typeof v !== "object") return;
    const keys = Object.keys(v);
    if (v["@id"]) (keys.length > 1 ? made : named).add(v["@id"]);
    for (const key of [...keys, ...[v["@type"] ?? []].flat()]) {
      if (!key.startsWith("@") && !/^(https:\/\/w3id\.org\/dpv|https:\/\/schema\.org\/|http:\/\/purl\.org\/dc\/terms\/|http:\/\/www\.w3\.org\/2001\/XMLSchema#)/.test(key)) { console.error(`${file}: ${key} has no address`); faults++; }
    }
    keys.forEach((key) => walk(v[key]));
  };
  walk(expanded);
  if (count(data) !== count(expanded)) { console.error(`${file}: want ${count(data)} values, got ${count(expanded)}`); faults++; }
  for (const id of named) if (!made.has(id)) { console.error(`${file}: there is no ${id}`); faults++; }
}
console.log(`${files.length} files of JSON-LD read without fetching anything`);
process.exit(faults ? 1 : 0);
