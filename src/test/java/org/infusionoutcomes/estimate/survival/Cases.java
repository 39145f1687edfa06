package org.infusionoutcomes.estimate.survival;

import java.util.stream.Stream;

/** Small groups of follow-ups written by hand. */
public final class Cases {

    private Cases() {}

    /** Whole days with a sign behind them: {@code +} censored, none for cause 1, {@code x} for cause 2. */
    public static FollowUps of(String days) {
        String[] each = days.isEmpty() ? new String[0] : days.split(" ");
        int[] times = Stream.of(each)
                .mapToInt(d -> Integer.parseInt(d.replaceAll("[+x]", "")))
                .toArray();
        byte[] causes = new byte[each.length];
        for (int i = 0; i < each.length; i++) {
            causes[i] = (byte) (each[i].endsWith("+") ? 0 : each[i].endsWith("x") ? 2 : 1);
        }
        return FollowUps.ofDays(times, causes, each.length);
    }
}
