// Compares what pdftotext reads in the PDF of a real notice with its transcription, word
// for word, and in every PDF with what its structure holds, letter for letter. Furniture is
// left out by rule: running heads and feet, the list of contents or its dots.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const out = process.argv[2];
let failed = false;
for (const name of ["ats", "imago"]) {
  const raw = execFileSync("pdftotext", ["-raw", `${out}/${name}/${name}.pdf`, "-"], { encoding: "utf8" });
  const pages = raw.split("\f").filter((p) => p.trim() !== "");
  const lines = [];
  for (const [n, page] of pages.entries()) {
    for (const line of page.split("\n")) {
      if (line.trim() === "" || line === `Page ${n + 1} of ${pages.length}`) continue;
      if (/( \.){3,} ?\d+$/.test(line) || line === "Contents") continue;
      lines.push({ page: n, text: line });
    }
  }
  const want = words(readFileSync(`testdata/seeds/${name}.txt`, "utf8").split("\n"));
  // The series stands above the title on the page and below it in the transcription.
  const series = name === "ats" ? "Service privacy notices" : "";
  const title = readFileSync(`${out}/${name}/${name}.md`, "utf8").split("\n")[0].slice(2).replaceAll("\\", "");
  const got = words(lines
    .filter((l) => l.page > 0 || (l.text !== series && l.text !== title))
    .filter((l) => l.page === 0 || !isRunningHead(l, title))
    .map((l) => l.text));
  const all = [...words([title, series]), ...got];
  const at = want.findIndex((w, i) => w !== all[i]);
  if (at >= 0 || all.length !== want.length) {
    const n = at < 0 ? want.length : at;
    console.error(`${name}: word ${n} of ${want.length} (read ${all.length}): want "${want.slice(n - 3, n + 9).join(" ")}", got "${all.slice(n - 3, n + 9).join(" ")}"`);
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
    let text = letters(lines.slice(n > 0 ? 1 : 0, -1).map((l) => l.replace(/( \.){3,} /, " ")));
    const again = heads.find((h) => text.startsWith(h) && !want.startsWith(got + h));
    if (again) text = text.slice(again.length);
    got += text;
  }
  if (want === "" || got !== want) {
    const n = [...want].findIndex((c, i) => c !== got[i]);
    console.error(`${file}: letter ${n} of ${want.length} (read ${got.length}): want "${want.slice(n - 20, n + 40)}", got "${got.slice(n - 20, n + 40)}"`);
    failed = true;
  }
}
console.log(`pdftotext reads the words of ${all.length} files in the order of their structure`);
process.exit(failed || all.length === 0 ? 1 : 0);

function letters(lines) {
  return lines.join("").replace(/\s+/g, "");
}

// words are those of lines without the marks of list items, which also stand behind a term on its line.
function words(lines) {
  return lines.flatMap((l) => l.trim().replace(/^- /, "").replace(/(^| )• /g, "$1").split(/\s+/).filter(Boolean));
}

function isRunningHead(line, title) {
  return line.text === title || line.text.startsWith(title + " ");
}
