package org.infusionoutcomes.press.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates of {@code src/main/jte}, compiled by the build. */
final class Templates {

    private static final String PACKAGE = "org.infusionoutcomes.press.templates";
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

    private Templates() {}

    /** Fills a template; text is escaped by its place in the page, and lines that say nothing are left out. */
    static String render(String template, Map<String, Object> parameters) {
        StringOutput page = new StringOutput();
        ENGINE.render(template, parameters, page);
        return page.toString().strip().replaceAll("\\s*\n", "\n") + "\n";
    }
}
