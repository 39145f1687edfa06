package planted.figure.round;

import planted.figure.Hither;

/** Breaks a rule on purpose: imports back what imports it. */
public class Thither {

    Hither hither;
}
