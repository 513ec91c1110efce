(() => {
  const parts = [...document.querySelectorAll("article")];
  const links = [...document.querySelectorAll("nav a")];
  const near = (code) => parts.find((part) => code && part.id === code.toLowerCase().split("-")[0]);
  const show = () => {
    const asked = [decodeURIComponent(location.hash.slice(1)), ...(navigator.languages || [navigator.language])];
    const chosen = asked.map(near).find(Boolean) || parts[0];
    document.documentElement.lang = chosen.id;
    for (const part of parts) part.hidden = part !== chosen;
    for (const link of links) {
      if (link.hash === "#" + chosen.id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  addEventListener("hashchange", show);
  show();
})();
