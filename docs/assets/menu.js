// The switch of the menu is a label, which a finger can press and a key cannot. With a script, a button takes its place.
const toggle = document.getElementById("__drawer")
const button = document.querySelector("button.menu")

if (toggle && button) {
  const say = () => button.setAttribute("aria-expanded", String(toggle.checked))
  button.addEventListener("click", () => toggle.click())
  toggle.addEventListener("change", say)
  say()
  button.hidden = false
  document.querySelector("label.menu").hidden = true
}
