/* French and English words: kg.say("events", {n: 2}) in the language chosen, and fixed words filled into the page. */
"use strict";

(() => {
  const wording = JSON.parse(document.getElementById("wording").textContent);
  const remembered = () => { try { return localStorage.getItem("kg-language"); } catch { return null; } };
  const asked = new URLSearchParams(location.hash.slice(1)).get("lang");
  const browsers = (navigator.language || "fr").startsWith("fr") ? "fr" : "en";
  kg.language = [asked, remembered(), kg.data.language, browsers].find((each) => each === "fr" || each === "en");

  const numeral = (value) => (typeof value === "number" ? new Intl.NumberFormat(kg.language).format(value) : value);

  /* "one|many" picks by n; {name} is filled in. A word the table lacks stands for itself. */
  kg.say = (key, values = {}) => {
    const entry = wording[key];
    if (!entry) return key.includes(".") ? key.slice(key.indexOf(".") + 1) : key;
    const forms = entry[kg.language].split("|");
    const single = kg.language === "fr" ? values.n < 2 : values.n === 1;
    const form = forms.length > 1 && !single ? forms[1] : forms[0];
    return form.replace(/\{(\w+)\}/g, (_, name) => numeral(values[name] ?? ""));
  };

  kg.translatePage = () => {
    document.documentElement.lang = kg.language;
    document.querySelectorAll("[data-word]").forEach((each) => { each.textContent = kg.say(each.dataset.word); });
    document.querySelectorAll("[data-label]").forEach((each) => {
      each.setAttribute("aria-label", kg.say(each.dataset.label));
      if (each.tagName === "BUTTON") each.title = kg.say(each.dataset.label);
    });
    document.querySelectorAll("[data-placeholder]").forEach((each) => { each.placeholder = kg.say(each.dataset.placeholder); });
    document.querySelectorAll("[data-language]").forEach((each) =>
      each.setAttribute("aria-pressed", String(each.dataset.language === kg.language)));
  };

  kg.speak = (language) => {
    kg.language = language;
    try { localStorage.setItem("kg-language", language); } catch { /* a page opened from a file may have no storage */ }
    kg.translatePage();
    kg.emit("language");
  };
})();
