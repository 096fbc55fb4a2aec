// Small words that the page's other files share.
export const $ = (selector) => document.querySelector(selector);
export const settings = JSON.parse(document.body.dataset.settings);

export function element(tag, properties = {}, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}
