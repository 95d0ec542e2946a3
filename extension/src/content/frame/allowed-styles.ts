/**
 * Computed values with which an element neither hides, clips, scales, moves nor paints over what
 * is in it. IntersectionObserver v2 sees most of that by itself, but not masks, `zoom`, rounded
 * clipping or an endless small translation (measured; see SECURITY.md).
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  opacity: ["1"],
  visibility: ["visible"],
  "content-visibility": ["visible"],
  filter: ["none"],
  "backdrop-filter": ["none"],
  "mix-blend-mode": ["normal"],
  "mask-image": ["none"],
  "-webkit-mask-image": ["none"],
  "-webkit-mask-box-image-source": ["none"],
  "mask-border-source": ["none"],
  "clip-path": ["none"],
  clip: ["auto"],
  zoom: ["1"],
  transform: ["none"],
  translate: ["none"],
  rotate: ["none"],
  scale: ["none"],
  perspective: ["none"],
  "offset-path": ["none"],
  "-webkit-box-reflect": ["none"],
  contain: ["none"],
  "border-top-left-radius": ["0px"],
  "border-top-right-radius": ["0px"],
  "border-bottom-left-radius": ["0px"],
  "border-bottom-right-radius": ["0px"],
  "animation-name": ["none"],
};

const PROPERTIES = Object.entries(ALLOWED);

/** Whether the element shows its content as it is. A property that the browser lacks is "". */
function isPlain(element: Element): boolean {
  const style = getComputedStyle(element);
  return PROPERTIES.every(([name, allowed]) => {
    const value = style.getPropertyValue(name);
    return value === "" || allowed.includes(value);
  });
}

/** Whether the element and all above it show it as it is, with no transition painting over it. */
export function isShownPlainly(element: Element): boolean {
  for (let each: Element | null = element; each; each = each.parentElement) {
    if (!isPlain(each)) return false;
  }
  return !document.documentElement.matches(":active-view-transition");
}
