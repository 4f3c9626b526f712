package org.paraph.signature;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraph.assurance.Method;

/**
 * The signer draws: {@code {"strokes": [[[x, y], ...], ...]}} with whole numbers, x 0 to 1000 and y 0 to 300, at most 100
 * strokes and 5,000 points. Ranks no higher than a typed name (Guidance: a picture of a signature gives no more assurance).
 */
record DrawnMethod() implements SignatureMethod {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 300;
    private static final int MOST_STROKES = 100;
    private static final int MOST_POINTS = 5000;

    @Override
    public Method method() {
        return Method.DRAWN;
    }

    @Override
    public Optional<Map<String, Object>> sign(Object mark) {
        return mark instanceof Map<?, ?> drawing
                        && drawing.size() == 1
                        && drawing.get("strokes") instanceof List<?> strokes
                        && isDrawing(strokes)
                ? Optional.of(Map.of("method", method().key(), "mark", Map.of("strokes", strokes)))
                : Optional.empty();
    }

    private static boolean isDrawing(List<?> strokes) {
        return !strokes.isEmpty()
                && strokes.size() <= MOST_STROKES
                && strokes.stream()
                        .allMatch(s -> s instanceof List<?> points
                                && !points.isEmpty()
                                && points.stream().allMatch(DrawnMethod::isPoint))
                && isLongEnough(
                        strokes.stream().mapToInt(s -> ((List<?>) s).size()).sum());
    }

    private static boolean isLongEnough(int points) {
        return points >= 2 && points <= MOST_POINTS;
    }

    private static boolean isPoint(Object point) {
        return point instanceof List<?> xy
                && xy.size() == 2
                && isWithin(xy.get(0), WIDTH)
                && isWithin(xy.get(1), HEIGHT);
    }

    private static boolean isWithin(Object number, int most) {
        return number instanceof Integer it && it >= 0 && it <= most;
    }
}
