package dev.satya.plugins.web;

import dev.satya.plugins.Argument;
import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The format {@code color}: a colour of CSS as {@code #} and 3, 4, 6 or 8 hexadecimal digits, as one of
 * the 148 names or {@code transparent}, or as a function: {@code rgb()}, {@code hsl()}, {@code hwb()},
 * {@code lab()}, {@code lch()}, {@code oklab()}, {@code oklch()}, {@code color()}, in any case. The argument
 * {@code form} is {@code any}, {@code hex}, {@code name} or {@code function}. Stateless.
 */
public final class ColorFormat extends TextFormat {
    private static final Argument<String> FORM =
            Argument.oneOf("form", List.of("any", "hex", "name", "function"), "how it is written");
    private static final int MAX_LENGTH_OF_NAME = "lightgoldenrodyellow".length();
    private static final Set<String> NAMES =
            Set.of(
                    """
                    aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond
                    blue blueviolet brown burlywood cadetblue chartreuse chocolate coral
                    cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray
                    darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid
                    darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey
                    darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue
                    firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod
                    gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki
                    lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
                    lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon
                    lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue
                    lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue
                    mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen
                    mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin
                    navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod
                    palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum
                    powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon
                    sandybrown seagreen seashell sienna silver skyblue slateblue slategray
                    slategrey snow springgreen steelblue tan teal thistle tomato transparent
                    turquoise violet wheat white whitesmoke yellow yellowgreen
                    """
                            .strip()
                            .split("\\s+"));

    /** For {@code ServiceLoader}. */
    public ColorFormat() {
        super(
                "color",
                "CSS Color Module Level 4 §5 to §10",
                List.of("#fff", "#A0B1C2", "#a0b1c2d3", "rebeccapurple", "Red", "rgb(1, 2, 3)"),
                List.of("", "#ff", "#ggg", "fff", "rgb(1, 2)", "reddish"));
    }

    @Override
    public List<Argument<?>> takes() {
        return List.of(FORM);
    }

    @Override
    protected List<Examples> examplesOfArguments() {
        return List.of(
                new Examples(
                        Map.of("form", "hex"), List.of("#fff", "#A0B1C2"), List.of("red", "fff")),
                new Examples(
                        Map.of("form", "name"),
                        List.of("red", "RebeccaPurple"),
                        List.of("#fff", "reddish")),
                new Examples(
                        Map.of("form", "function"),
                        List.of("rgb(160 177 194)", "hsl(120deg, 100%, 50%)"),
                        List.of("#fff", "red", "rgb(1, 2)")));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return isHex(text) || isName(text) || ColorFunction.is(text);
    }

    @Override
    protected Check check(Arguments arguments) {
        return switch (FORM.of(arguments)) {
            case "hex" -> value -> isHex((CharSequence) value);
            case "name" -> value -> isName((CharSequence) value);
            case "function" -> value -> ColorFunction.is((CharSequence) value);
            default -> super.check(arguments);
        };
    }

    private static boolean isHex(CharSequence text) {
        int length = text.length();
        boolean isLength = length == 4 || length == 5 || length == 7 || length == 9;
        return isLength && text.charAt(0) == '#' && AsciiSet.HEX_DIGITS.hasAll(text, 1, length);
    }

    private static boolean isName(CharSequence text) {
        int length = text.length();
        return length <= MAX_LENGTH_OF_NAME
                && AsciiSet.LETTERS.hasAll(text, 0, length)
                && NAMES.contains(text.toString().toLowerCase(Locale.ROOT));
    }
}
