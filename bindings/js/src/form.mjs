/** Whether a value is a plain object that has the needed field and no other than these. */
export function hasForm(value, needed, fields) {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, needed)) return false;
  const prototype = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && Object.keys(value).every((key) => key in fields);
}
