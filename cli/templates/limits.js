// Filters the limits by kind and by product. Without it, the page shows all of them.
(function () {
  "use strict";
  var form = document.querySelector(".filter");
  var sections = document.querySelectorAll("section.limits");
  var status = form.querySelector("[role=status]");
  var wanted = new URLSearchParams(location.search);

  function isShown(row) {
    var kind = form.kind.value;
    var product = form.product.value;
    return (
      (!kind || row.dataset.kind === kind) &&
      (!product || row.dataset.products.split("\n").includes(product))
    );
  }

  function filter() {
    var found = 0;
    var all = 0;
    sections.forEach(function (section) {
      var foundHere = 0;
      section.querySelectorAll("tbody tr").forEach(function (row) {
        row.hidden = !isShown(row);
        foundHere += row.hidden ? 0 : 1;
        all += 1;
      });
      section.hidden = foundHere === 0;
      found += foundHere;
    });
    status.textContent = status.dataset.found.replace("{found}", found).replace("{all}", all);
  }

  // A link may name what it wants to show: limits.html?product=nginx&kind=idle
  ["kind", "product"].forEach(function (name) {
    if (wanted.has(name)) {
      form[name].value = wanted.get(name);
      if (form[name].selectedIndex < 0) form[name].value = "";
    }
  });
  form.addEventListener("change", filter);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
  });
  form.hidden = false;
  filter();
})();
