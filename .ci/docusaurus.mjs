// Reads a list of Markdown files as Docusaurus does, and prints the list of pages. A component that
// is not HTML fails, and so does a file that Docusaurus would change before it reads it as MDX:
// markdown.mdx1Compat may be on or off.
import { text } from "node:stream/consumers";
import { evaluate } from "@mdx-js/mdx";
import remarkDirective from "remark-directive";
import remarkEmoji from "remark-emoji";
import remarkGfm from "remark-gfm";

const escape = (s) => s.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const print = (node) => {
  if (node == null || typeof node === "boolean") return "";
  if (Array.isArray(node)) return node.map(print).join("");
  return typeof node === "object" ? node.html : escape(String(node));
};
const jsx = (type, { children, ...props }) => {
  if (typeof type === "function") return type({ children, ...props });
  const attributes = Object.entries(props).map(([k, v]) => ` ${k}="${escape(String(v))}"`).join("");
  return { html: `<${type}${attributes}>${print(children)}</${type}>` };
};
const runtime = { jsx, jsxs: jsx, Fragment: ({ children }) => ({ html: print(children) }) };

// Directives that nothing takes are words again, as in Docusaurus.
const unused = () => (tree, file) => {
  const walk = (node) => {
    node.children?.forEach((child, i) => {
      if (child.type === "textDirective" || child.type === "leafDirective" || child.type === "containerDirective") {
        const { start, end } = child.position;
        node.children[i] = { type: "text", value: String(file).slice(start.offset, end.offset) };
        if (child.type === "containerDirective") throw new Error(`admonition ${child.name}`);
      } else walk(child);
    });
  };
  walk(tree);
};

// The id of a heading is the end of its words.
const ids = () => (tree) => {
  for (const heading of tree.children.filter((node) => node.type === "heading")) {
    const last = heading.children.at(-1);
    const id = last.type === "text" && /\s*\{#([^{}]+)\}$/.exec(last.value);
    if (!id) throw new Error(`a heading without an id: ${JSON.stringify(last)}`);
    last.value = last.value.slice(0, id.index);
    heading.data = { hProperties: { id: id[1] } };
  }
};

// What mdx1Compat makes of a file: it escapes ids, and has comments and admonitions of MDX 1 read.
const compatible = (body) => body
  .replaceAll(/^#{1,6}(?!#).*/gm, (heading) => heading.replace("{#", "\\{#").replace("\\\\{#", "\\{#"))
  .replaceAll(/<!--[\s\S]*?-->/g, "")
  .replaceAll(/^(\s*:::\w+) +(\S.*)$/gm, "$1[$2]");

const pages = [];
for (const file of JSON.parse(await text(process.stdin))) {
  const body = file.slice(file.indexOf("\n---\n") + 5);
  if (compatible(body) !== body) throw new Error("want Markdown that mdx1Compat leaves as it is");
  const { default: Content } = await evaluate(body, { ...runtime, remarkPlugins: [remarkDirective, unused, ids, remarkGfm, remarkEmoji] });
  pages.push(print(jsx(Content, {})));
}
process.stdout.write(JSON.stringify(pages));
