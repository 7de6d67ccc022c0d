// Filters the limits by kind and by product. Without it, the page shows all of them.
(function () {
  "use strict";
  var filter = document.querySelector(".filter");
  var sections = document.querySelectorAll("section.limits");
  var status = filter.querySelector("[role=status]");
  var chosen = {
    kind: filter.querySelector("[name=kind]"),
    product: filter.querySelector("[name=product]"),
  };

  function isWanted(row) {
    var kind = chosen.kind.value;
    var product = chosen.product.value;
    return (
      (!kind || row.dataset.kind === kind) &&
      (!product || row.dataset.products.split("\n").includes(product))
    );
  }

  function show() {
    var found = 0;
    var all = 0;
    sections.forEach(function (section) {
      var foundHere = 0;
      section.querySelectorAll("tbody tr").forEach(function (row) {
        row.hidden = !isWanted(row);
        foundHere += row.hidden ? 0 : 1;
        all += 1;
      });
      section.hidden = foundHere === 0;
      found += foundHere;
    });
    status.textContent = status.dataset.found.replace("{found}", found).replace("{all}", all);
  }

  // The address may say what to show: limits.html?product=nginx&kind=idle
  var wanted = new URLSearchParams(location.search);
  Object.keys(chosen).forEach(function (name) {
    var options = Array.from(chosen[name].options);
    var value = wanted.get(name);
    if (options.some(function (option) { return option.value === value; })) {
      chosen[name].value = value;
    }
  });
  filter.addEventListener("change", show);
  filter.hidden = false;
  show();
})();
