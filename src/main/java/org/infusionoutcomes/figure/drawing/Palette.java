package org.infusionoutcomes.figure.drawing;

import java.awt.Color;

/**
 * Colours that readers with any kind of colour vision tell apart (Okabe and Ito 2008), the ones among them that stand
 * out from white by 3 : 1 or more. Text takes a darker shade, 4.5 : 1 or more. No figure says something by colour alone.
 */
public final class Palette {

    /** Text and axes. */
    public static final Color INK = new Color(0x1A1A1A);
    /** Notes. */
    public static final Color GREY = new Color(0x555555);
    /** Lines that only guide the eye. */
    public static final Color GRID = new Color(0, 0, 0, 30);
    /** Ground behind a row or a column that stands out. */
    public static final Color SHADE = new Color(0xF0F0F0);

    private static final Color[] COHORTS = {
        new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xCC79A7), new Color(0x000000)
    };
    private static final Color[] COHORT_TEXT = {
        new Color(0x005A8E), new Color(0xA84A00), new Color(0x00704F), new Color(0x8F3F6B), new Color(0x000000)
    };

    private Palette() {}

    /** The colour of the cohort with that place in the plan. */
    public static Color cohort(int number) {
        return COHORTS[number % COHORTS.length];
    }

    /** The shade of {@link #cohort} for text. */
    public static Color cohortText(int number) {
        return COHORT_TEXT[number % COHORT_TEXT.length];
    }

    /** The colour of a cohort let through: {@code opacity} from 0 to 1. */
    public static Color cohort(int number, double opacity) {
        Color full = cohort(number);
        return new Color(full.getRed(), full.getGreen(), full.getBlue(), (int) Math.round(255 * opacity));
    }

    /** The colour of a cohort mixed with white, so that nothing behind it shows: 1 is the colour, 0 white. */
    public static Color tint(int number, double strength) {
        Color full = cohort(number);
        return new Color(
                mixed(full.getRed(), strength), mixed(full.getGreen(), strength), mixed(full.getBlue(), strength));
    }

    /** White or black, whichever stands out more from a ground: 4.5 : 1 or more from any. */
    public static Color textOn(Color ground) {
        double above = luminance(ground) + 0.05;
        return 1.05 / above > above / 0.05 ? Color.WHITE : Color.BLACK;
    }

    /** Relative luminance of the Web Content Accessibility Guidelines. */
    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int mixed(int channel, double strength) {
        return (int) Math.round(255 + (channel - 255) * strength);
    }
}
