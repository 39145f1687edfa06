package org.infusionoutcomes.press.page;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.Map;
import org.infusionoutcomes.figure.picture.Figure;
import org.w3c.dom.Element;

/** Draws a figure into its place on a page of a PDF. */
record FigureDrawer(Figure figure) implements FSObjectDrawer {

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        float across = (float) (width / dotsPerPixel);
        float down = (float) (height / dotsPerPixel);
        device.drawWithGraphics((float) x, (float) y, across, down, g -> {
            g.scale(across / figure.width(), down / figure.height());
            figure.draw(g);
        });
        return null;
    }
}
