// What `make html` asks of built pages: the HTML standard as html-validate knows it, with these exceptions.
export default {
  root: true,
  extends: ["html-validate:standard"],
  rules: {
    "attr-quotes": "off", // published pages leave out what HTML allows to leave out
    "no-raw-characters": "off", // the same, for & where it can mean nothing else
    "unrecognized-char-ref": "off", // the same
    "no-redundant-role": "off", // tables that a phone shows as cards keep what they are only if it is said
    "prefer-native-element": "off", // a box that scrolls has a role because it has the focus
    "unique-landmark": "off", // the contents stand twice, and a screen shows one of them
    "tel-non-breaking": "off", // numbers are kept whole by the style sheet
    "no-redundant-for": "off", // some voice control knows no other way
    "no-implicit-input-type": "off", // published pages leave out the type that is the default
    "wcag/h32": "off", // forms that cannot be sent have no button that sends
    "long-title": "off", // guide check judges titles
    "require-sri": "off", // nothing comes from another host
  },
};
