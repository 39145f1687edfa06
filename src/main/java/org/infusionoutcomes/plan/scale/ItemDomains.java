package org.infusionoutcomes.plan.scale;

import java.util.List;
import java.util.regex.Pattern;
import org.infusionoutcomes.plan.setting.PlanProblem;
import org.infusionoutcomes.plan.setting.Range;

/**
 * Domains of a scale that have one range. A domain is written as its items: {@code "4"} is item 4; {@code "1 2 3"} asks
 * for all three and counts the largest; {@code "6/7"} asks for at least one of two and counts the larger; {@code
 * "16a|16b"} asks for one, and both together may not differ.
 *
 * @param maximum the largest value of an item; the smallest is 0
 * @param domains each adds to the total
 */
public record ItemDomains(int maximum, List<String> domains) {

    private static final String PART = "[0-9]{1,2}[a-z]?(?:[/|][0-9]{1,2}[a-z]?)*";
    private static final Pattern DOMAIN = Pattern.compile(PART + "(?: " + PART + ")*");

    /** Refuses a domain that is not written as one. */
    public ItemDomains {
        domains = List.copyOf(domains);
        Range.between("maximum", maximum, 1, 100);
        for (String domain : domains) {
            if (!DOMAIN.matcher(domain).matches()) {
                throw new PlanProblem(
                        "domains", "'" + domain + "' is not a domain: write items such as \"4\", \"1 2 3\" or \"6/7\"");
            }
        }
    }
}
