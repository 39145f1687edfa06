package planted.course;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** Breaks rules on purpose: files, locale, random numbers, inexact functions. */
class Careless {

    Path file;

    double number() {
        return new Random().nextDouble() * Math.exp(Locale.getDefault().hashCode());
    }
}
