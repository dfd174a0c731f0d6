// Compares what pdftotext reads in the PDF of a real notice with its transcription, word
// for word. Furniture is left out by rule: running heads and feet, the list of contents.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

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
process.exit(failed ? 1 : 0);

function words(lines) {
  return lines.flatMap((l) => l.trim().replace(/^[•-] /, "").split(/\s+/).filter(Boolean));
}

function isRunningHead(line, title) {
  return line.text === title || line.text.startsWith(title + " ");
}
