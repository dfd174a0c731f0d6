// Reads a list of Markdown files as Docusaurus does, heading ids first and MDX after that,
// and prints the list of pages. A component that is not HTML fails.
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

const pages = [];
for (const file of JSON.parse(await text(process.stdin))) {
  const body = file.slice(file.indexOf("\n---\n") + 5).replaceAll(/^(#+ .*) \{#([\w-]+)\}$/gm, (_, words, id) => `${words} <i id="${id}" />`);
  const { default: Content } = await evaluate(body, { ...runtime, remarkPlugins: [remarkDirective, unused, remarkGfm, remarkEmoji] });
  // The id of a heading stands on the heading.
  pages.push(print(jsx(Content, {})).replaceAll(/<h(\d)>((?:(?!<\/h\d>).)*?) ?<i id="([^"]*)"><\/i>/g, '<h$1 id="$3">$2'));
}
process.stdout.write(JSON.stringify(pages));
