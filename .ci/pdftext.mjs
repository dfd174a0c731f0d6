// Compares what pdftotext reads in the PDF of a real notice with its transcription, word
// for word, and in every PDF with what its structure holds, letter for letter. Furniture is
// left out by rule: running heads and feet, the list of contents, and the address of a link that
// follows its words in brackets.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const out = process.argv[2];
let failed = false;
for (const name of ["ats", "imago"]) {
  const file = `${out}/${name}/${name}.pdf`;
  const pages = execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" }).split("\f").filter((p) => p.trim() !== "");
  const { author, title } = properties(file);
  // The publisher stands above all; the series above the title on the page and below it in the transcription.
  const series = name === "ats" ? "Service privacy notices" : "";
  let read = [];
  for (const [n, page] of pages.entries()) {
    const lines = page.split("\n").filter((l) => l.trim() !== "" && l !== `Page ${n + 1} of ${pages.length}`);
    read.push(...(n > 0 && isRunningHead(lines[0], title) ? lines.slice(1) : lines));
  }
  read = words(withoutAddresses(read.join("\n"), file).split("\n"));
  const front = words([author, series, title]);
  const want = words(readFileSync(`testdata/seeds/${name}.txt`, "utf8").split("\n"));
  const all = [...words([title, series]), ...read.slice(front.length)];
  const at = want.findIndex((w, i) => w !== all[i]);
  if (read.slice(0, front.length).join(" ") !== front.join(" ")) {
    console.error(`${name}: want the page to begin "${front.join(" ")}", got "${read.slice(0, front.length).join(" ")}"`);
    failed = true;
  } else if (at >= 0 || all.length !== want.length) {
    const n = at < 0 ? want.length : at;
    console.error(`${name}: word ${n} of ${want.length} (read ${all.length}): want "${want.slice(Math.max(0, n - 3), n + 9).join(" ")}", got "${all.slice(Math.max(0, n - 3), n + 9).join(" ")}"`);
    failed = true;
  } else {
    console.log(`${name}: pdftotext reads the ${want.length} words of the transcription in order`);
  }
}
const all = readdirSync(out, { recursive: true }).filter((f) => f.endsWith(".pdf")).sort();
for (const file of all) {
  const read = (command, ...options) => execFileSync(command, [...options, `${out}/${file}`, ...(command === "pdftotext" ? ["-"] : [])], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const pages = read("pdftotext", "-raw").split("\f").filter((p) => p.trim() !== "");
  const structure = read("pdfinfo", "-struct-text").split("\n");
  const texts = (lines) => letters(lines.map((l) => /^ *"(.*)"$/.exec(l)?.[1] ?? ""));
  const want = texts(structure);
  const heads = structure.flatMap((l, i) => {
    if (!/^ *THead/.test(l)) return [];
    const end = structure.findIndex((m, j) => j > i && /^ *TBody/.test(m));
    return [texts(structure.slice(i, end))];
  });
  let got = "";
  for (const [n, page] of pages.entries()) {
    const lines = page.split("\n").filter((l) => l.trim() !== "");
    let text = letters(lines.slice(n > 0 ? 1 : 0, -1));
    const again = heads.find((h) => text.startsWith(h) && !want.startsWith(got + h));
    if (again) text = text.slice(again.length);
    got += text;
  }
  for (const a of addresses(`${out}/${file}`).map((a) => letters([a]))) {
    for (let n = got.indexOf(a); n >= 0; n = got.indexOf(a, n + 1)) {
      if (!want.startsWith(a, n)) got = got.slice(0, n) + got.slice(n + a.length);
    }
  }
  if (want === "" || got !== want) {
    const n = [...want].findIndex((c, i) => c !== got[i]);
    console.error(`${file}: letter ${n} of ${want.length} (read ${got.length}): want "${want.slice(n - 20, n + 40)}", got "${got.slice(n - 20, n + 40)}"`);
    failed = true;
  }
}
console.log(`pdftotext reads the words of ${all.length} files in the order of their structure`);
process.exit(failed || all.length === 0 ? 1 : 0);

// addresses are those of the links of a file, as they are printed in brackets; the longest first.
function addresses(file) {
  const urls = execFileSync("pdfinfo", ["-url", file], { encoding: "utf8" }).split("\n").flatMap((l) => l.match(/\S+:\S+$/) ?? []);
  const printed = urls.map((u) => u.replace(/^(mailto:[^?]*).*/, "$1").replace(/^https?:\/\/|^mailto:|^tel:/, "").replace(/\/$/, ""));
  return [...new Set(printed)].sort((a, b) => b.length - a.length).map((a) => `(${a})`);
}

// withoutAddresses removes them from text, also where they are broken over lines.
function withoutAddresses(text, file) {
  for (const a of addresses(file)) {
    const spaced = [...a].map((c) => c.replace(/[\\^$.*+?()[\]{}|]/, "\\$&")).join("\\s*");
    text = text.replace(new RegExp(`\\s*${spaced}`, "g"), "");
  }
  return text;
}

function properties(file) {
  const said = execFileSync("pdfinfo", [file], { encoding: "utf8" });
  const value = (name) => new RegExp(`^${name}: *(.*)$`, "m").exec(said)?.[1] ?? "";
  return { author: value("Author"), title: value("Title") };
}

function letters(lines) {
  return lines.join("").replace(/\s+/g, "");
}

// words are those of lines without the marks of list items, which also stand behind a term on its line.
function words(lines) {
  return lines.flatMap((l) => l.trim().replace(/^- /, "").replace(/(^| )• /g, "$1").split(/\s+/).filter(Boolean));
}

function isRunningHead(line, title) {
  return line === title || line.startsWith(title + " ");
}
