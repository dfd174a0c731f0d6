// NOTICES is the folder of the notices, OUT that of the pages.
const fs = require("fs"), path = require("path");
const yaml = require("js-yaml");
const md = require("markdown-it")();
const order = ["controller", "dpo", "contacts", "personal_data", "third_party_data", "sources", "purposes", "lawful_bases", "special_category_conditions", "recipients", "sharing_reasons", "transfers", "retention", "automated_decisions", "anonymised_uses", "opt_outs", "security", "rights", "exercising_rights", "complaints", "related_notices"];
module.exports = function (cfg) {
  cfg.addGlobalData("order", order);
  cfg.addGlobalData("notices", () => {
    const dir = process.env.NOTICES;
    return fs.readdirSync(dir).filter((f) => f.endsWith(".yaml")).map((f) => yaml.load(fs.readFileSync(path.join(dir, f), "utf8")));
  });
  cfg.addFilter("md", (s) => md.render(String(s || "")));
  cfg.addFilter("islist", (x) => Array.isArray(x));
  cfg.addFilter("ismap", (x) => x !== null && typeof x === "object" && !Array.isArray(x));
  cfg.setQuietMode(true);
  return { dir: { input: ".", output: process.env.OUT || "_site" }, templateFormats: ["njk"] };
};
