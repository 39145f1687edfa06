package planted.util;

/** Breaks a rule on purpose: a room without a purpose. */
class Anything {}
