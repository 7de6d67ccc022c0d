// Buttons that copy the text of a block. The words are on the element of this script.

const { copy, copied } = document.currentScript.dataset;

// Over http:, browsers give pages no clipboard, but copy what is selected.
async function copyText(block) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(block.textContent);
    return;
  }
  const selection = getSelection();
  selection.selectAllChildren(block);
  document.execCommand("copy");
  selection.removeAllRanges();
}

for (const block of document.querySelectorAll("pre")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = copy;
  const status = document.createElement("span");
  status.className = "hidden";
  status.role = "status";
  button.addEventListener("click", async () => {
    await copyText(block);
    button.textContent = status.textContent = copied;
    setTimeout(() => {
      button.textContent = copy;
      status.textContent = "";
    }, 2000);
  });
  const frame = document.createElement("div");
  frame.className = "copyable";
  block.replaceWith(frame);
  frame.append(block, button, status);
}
