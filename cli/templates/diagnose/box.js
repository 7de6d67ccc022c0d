// The box of the front page. Its data is loaded when it is used for the first time.

// More than an error text or a stack trace has.
const LONGEST = 20000;

// Where a server's policy asks for trusted types, the address of a script has to be one.
const trusted = globalThis.trustedTypes?.createPolicy("ws-close-code-diagnosis", { createScriptURL: (url) => url });

let knowledge;
let loading;

function load(address) {
  loading ??= new Promise((resolve, reject) => {
    const script = element("script", {});
    script.src = trusted?.createScriptURL(address) ?? address;
    script.addEventListener("load", () => resolve((knowledge = prepare(DIAGNOSIS_DATA))));
    script.addEventListener("error", () => {
      loading = undefined;
      script.remove();
      reject(new Error(address));
    });
    document.head.append(script);
  });
  return loading;
}

function bind(form) {
  const [held, lasted, section] = ["held", "lasted", "answer"].map((id) => document.getElementById(id));
  const [title, parts, answered] = [
    section.querySelector("h2"),
    section.querySelector("div"),
    document.getElementById("answered"),
  ];
  const show = (sentence, elements, count = 0) => {
    section.hidden = false;
    title.textContent = sentence;
    parts.replaceChildren(...elements);
    // What is read out is short; the rest can be read in the page.
    answered.textContent = count > 0 ? `${sentence}. ${knowledge.phrases.causes}: ${count}` : sentence;
    section.scrollIntoView({ block: "nearest" });
  };
  const diagnose = async () => {
    if (held.value.trim() === "" && lasted.value.trim() === "") {
      section.hidden = true;
      answered.textContent = "";
      held.focus();
      return;
    }
    try {
      await load(form.dataset.script);
    } catch {
      show(form.dataset.failed, []);
      return;
    }
    const time = lasted.value.trim() === "" ? undefined : duration(lasted.value, knowledge.words);
    const isWrong = lasted.value.trim() !== "" && time === undefined;
    lasted.toggleAttribute("aria-invalid", isWrong);
    if (isWrong) {
      show(knowledge.phrases.wrongTime, []);
      lasted.focus();
      return;
    }
    const { title, parts, count } = answer(knowledge, held.value.slice(0, LONGEST), time);
    const cut = held.value.length > LONGEST ? [paragraph(knowledge.phrases.cut, { class: "aside" })] : [];
    show(title, [...cut, ...parts], count);
  };
  form.addEventListener("focusin", () => load(form.dataset.script).catch(() => {}));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    diagnose();
  });
  held.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      diagnose();
    }
  });
  for (const example of form.querySelectorAll("[data-text]")) {
    example.addEventListener("click", () => {
      [held.value, lasted.value] = [example.dataset.text, example.dataset.lasted ?? ""];
      diagnose();
    });
  }
  form.hidden = false;
}

// Without a page, as in tests, only the logic is there.
if (globalThis.document) {
  document.querySelectorAll("form.diagnose").forEach(bind);
}

return { prepare, summary, symptoms: symptomIds };
