package planted.figure;

import planted.figure.round.Thither;

/** Breaks a rule on purpose, together with the class it holds: a room and a room in it that import each other. */
public class Hither {

    Thither thither;
}
