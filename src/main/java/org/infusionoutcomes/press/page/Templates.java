package org.infusionoutcomes.press.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates of {@code src/main/jte}, compiled by the build. */
final class Templates {

    private static final String PACKAGE = "org.infusionoutcomes.press.templates";
    private static final String SPACE = " \t\u000B\f\r";
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

    private Templates() {}

    /** Fills a template; text is escaped by its place in the page, and lines that say nothing are left out. */
    static String render(String template, Map<String, Object> parameters) {
        StringOutput page = new StringOutput();
        ENGINE.render(template, parameters, page);
        return withoutEmptyLines(page.toString().strip());
    }

    private static String withoutEmptyLines(String page) {
        StringBuilder kept = new StringBuilder(page.length() + 1);
        int start = 0;
        while (start < page.length()) {
            int newline = page.indexOf('\n', start);
            int next = newline < 0 ? page.length() : newline;
            int end = next;
            while (end > start && SPACE.indexOf(page.charAt(end - 1)) >= 0) {
                end--;
            }
            if (end > start) {
                kept.append(page, start, end).append('\n');
            }
            start = next + 1;
        }
        return kept.toString();
    }
}
