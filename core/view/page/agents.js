// The agents side by side, each with its conversation.
import { count, duration, el, money, plural } from "./format.js";
import { badge, icon } from "./look.js";
import { talk } from "./talk.js";

// Fills a column when it comes into view: a run may have hundreds.
export function showAgents(box, model, choose) {
  const columns = model.agents.map((row) => column(model, row, choose));
  box.replaceChildren(...(columns.length ? columns : [el("p.nothing", null, "The run has no agent scope.")]));
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        watch.unobserve(target);
        target.append(talk(model, target.row, choose));
      }
    },
    { root: box, rootMargin: "0px 400px" },
  );
  columns.forEach((element) => watch.observe(element));
}

function column(model, row, choose) {
  const above = model.ancestors(row).filter((other) => model.kinds[other] === model.kinds[row]).pop();
  const facts = [
    duration(model.lengths[row]),
    model.tokensBelow[row] ? `${count(model.tokensBelow[row])} tokens` : "",
    model.costBelow[row] ? money(model.costBelow[row]) : "",
    model.problemsBelow[row] ? plural(model.problemsBelow[row], "problem") : "",
    above === undefined ? "" : `in ${model.name(above)}`,
  ];
  const left = (model.starts[row] / model.duration) * 100;
  const width = ((model.endOf(row) - model.starts[row]) / model.duration) * 100;
  const header = el(
    "header",
    { onclick: () => choose(row) },
    el("div", null, icon("agent"), el("h2", null, model.name(row)), badge(model, row)),
    el("p.facts", null, facts.filter(Boolean).map((fact) => el("span", null, fact))),
    el("div.spark", { title: "When it ran" }, el("i", { style: `left:${left}%;width:${width}%` })),
  );
  return Object.assign(el("article.agent", null, header), { row });
}
