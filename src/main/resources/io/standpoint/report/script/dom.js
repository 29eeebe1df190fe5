/** Makes elements. Text becomes text nodes: nothing here reads markup. */
const Dom = (() => {
  /**
   * An element.
   *
   * @param {string} tag its name, with classes after dots: "p.note"
   * @param {object} attributes handlers by names such as onclick, styles as an object, others as text
   * @param {...(Node|string|number|null|Array)} children nulls are left out
   */
  function h(tag, attributes = {}, ...children) {
    const [name, ...classes] = tag.split(".");
    const element = document.createElement(name);
    element.classList.add(...classes);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (attribute.startsWith("on")) {
        element.addEventListener(attribute.slice(2), value);
      } else if (attribute === "style") {
        Object.entries(value).forEach(([property, text]) => element.style.setProperty(property, text));
      } else if (value === true) {
        element.setAttribute(attribute, "");
      } else if (value !== null && value !== false && value !== undefined) {
        element.setAttribute(attribute, value);
      }
    }
    element.append(...children.flat(Infinity).filter((child) => child !== null));
    return element;
  }

  /** Words from outside, kept from turning the text around them. */
  function foreign(text) {
    return h("bdi", {}, text);
  }

  function hidden(text) {
    return h("span.hidden", {}, text);
  }

  function content(section) {
    return document.querySelector(`#${section} .content`);
  }

  return { h, foreign, hidden, content };
})();
