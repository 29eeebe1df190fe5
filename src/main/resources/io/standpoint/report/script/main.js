/** The filter, and what follows from it. */
(() => {
  const form = document.getElementById("filter");
  const query = document.getElementById("query");
  const type = document.getElementById("type");
  const matches = document.getElementById("matched");
  let waiting = 0;

  const types = d3.sort(d3.union(Data.entities.map((entity) => entity.type)));
  type.append(Dom.h("option", { value: "" }, "All types"), ...types.map((name) => Dom.h("option", { value: name }, Format.type(name))));

  function apply() {
    const words = Data.searchKey(query.value.trim());
    const isWanted = (key, kind) => key.includes(words) && (type.value === "" || kind === type.value);
    const spelled = (entity) => entity.key.includes(words) || entity.spellings.some(([spelling]) => Data.searchKey(spelling).includes(words));
    const entities = Data.entities.filter((entity) => (type.value === "" || entity.type === type.value) && (words === "" || spelled(entity)));
    const pairs = Data.pairs.filter(
      (pair) => isWanted(pair.key, Data.typeOf.get(pair.id)) || isWanted(Data.searchKey(pair.holder.name), Data.typeOf.get(pair.holder.id)),
    );
    const all = Data.entities.length;
    matches.textContent = entities.length === all ? Format.amount(all, "entity", "entities") : `${Format.count(entities.length)} of ${Format.amount(all, "entity", "entities")}`;
    Ranking.show(entities);
    Focus.show(entities[0] ?? null);
    requestAnimationFrame(() => setTimeout(() => Sections.show(entities, pairs))); // what is in view is painted first
  }

  function applySoon() {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  query.addEventListener("input", applySoon);
  type.addEventListener("change", apply);

  Summary.render();
  apply();
})();
