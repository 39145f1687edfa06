package org.infusionoutcomes.figure.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class FreeSpaceTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(100, 50, 300, 200);

    @Test
    void takesTheCheapestPlaceThatTouchesNothing() {
        FreeSpace space = new FreeSpace(AREA);
        space.occupy(100, 50, 250, 250);
        Rectangle2D place = space.place(80, 30, box -> box.getX() + box.getY()).orElseThrow();
        assertThat(place.getX()).isBetween(253.0, 266.0);
        assertThat(place.getY()).isEqualTo(50);
    }

    @Test
    void keepsClearOfASlantedLine() {
        FreeSpace space = new FreeSpace(AREA);
        Point2D from = new Point2D.Double(100, 50);
        Point2D to = new Point2D.Double(400, 250);
        space.occupyLine(from, to);
        Rectangle2D place = space.place(80, 30, box -> distance(box, 250, 150)).orElseThrow();
        assertThat(place.intersectsLine(100, 50, 400, 250)).isFalse();
    }

    @Test
    void saysWhenThereIsNoRoom() {
        FreeSpace space = new FreeSpace(AREA);
        space.occupy(100, 140, 400, 150);
        assertThat(space.place(80, 95, box -> 0)).isEmpty();
        assertThat(space.place(80, 75, box -> 0)).isPresent();
    }

    private static double distance(Rectangle2D box, double x, double y) {
        return Math.abs(box.getCenterX() - x) + Math.abs(box.getCenterY() - y);
    }
}
