package dev.satya.propertytests.cases;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/**
 * What the programs of {@code cases/java} are to print, by their names: regular expressions of whole
 * lines. They are what the comments in the programs ask for; where a comment leaves it open, or the
 * outcome is another one for a reason, it is said here.
 */
final class JavaCaseOutcomes {
    static final Map<String, List<String>> ALL =
            Map.ofEntries(
                    entry(
                            "B01_CyclicRecordHangs",
                            List.of(
                                    "GOT cycle: false",
                                    "GOT 501 valid records in a chain \\(limit 500\\): false",
                                    "GOT a chain of 40, the last one invalid: false")),
                    entry(
                            "B01_ExponentialRecord",
                            List.of(
                                    "validate +depth +24 .*  1",
                                    "isValid +depth +24 .*  false",
                                    "violations +depth +24 .*  1",
                                    "failFast +depth +24 .*  1")),
                    // "A violation, or SchemaException": of the validators, of which there is one.
                    entry(
                            "B02_CustomConstraintsIgnored",
                            List.of(
                                    "(GOT Invalid\\(.*must be even.*"
                                            + "|THROWN .*SchemaException: @Even on .*)")),
                    entry(
                            "B03_AssertTrueMethodIgnored",
                            List.of(
                                    "GOT Invalid\\(Vector\\(ordered: from after to"
                                            + " \\(assertTrue\\)\\)\\) false")),
                    // "Both valid", or not understood and refused by name: never checked in
                    // Default.
                    entry(
                            "B04_GroupsIgnored",
                            List.of(
                                    "(GOT Valid\\(.*|THROWN .*SchemaException: @NotNull .* group"
                                            + " .*)")),
                    // "{my.key} or its text, not the default in silence": a key that is in no
                    // bundle is
                    // refused, since {my.key} would be shown to people.
                    entry(
                            "B05_MessagesOfNotNullDropped",
                            List.of("THROWN .*SchemaException: @Min .*\\{my.key\\}.*")),
                    entry(
                            "B06_EmailRegexpIgnored",
                            List.of(
                                    "GOT regexp: Invalid\\(.*",
                                    "GOT \\(HV: valid\\) '': Valid\\(.*",
                                    "GOT \\(HV: valid\\) 'a@ex\u00e4mple.de': Valid\\(.*")),
                    entry(
                            "B07_MapWithNonStringKeys",
                            List.of(
                                    "GOT parsed M\\[m=\\{1=x\\}\\], validated again: Valid\\(.*",
                                    "GOT Valid\\(E\\[m=\\{MONDAY=1\\}\\]\\)")),
                    // "As java.util.regex, or SchemaException": (?U) is the latter, and ends the
                    // program.
                    entry(
                            "B08_PatternOtherMeaning",
                            List.of(
                                    "GOT \\[a-z&&\\[\\^b\\]\\]\\+ on ac : true \\(java true\\)",
                                    "GOT \\[a-c\\[x-z\\]\\]\\+ on ax  : true \\(java true\\)",
                                    "(GOT \\(\\?U\\).*: true \\(java true\\)"
                                            + "|THROWN .*SchemaException: @Pattern .*)")),
                    entry("B09_StrictSet", List.of("GOT Valid\\(T\\[tags=\\[x\\]\\]\\)")),
                    entry(
                            "B11_TreeMapClassCast",
                            List.of(
                                    "GOT isValid: false",
                                    "GOT violations: Vector\\(id: must be given \\(required\\)\\)",
                                    "GOT validate: Invalid\\(.*",
                                    "GOT parse: dev.satya.ValidationException",
                                    "GOT HashMap, the same: Invalid\\(.*",
                                    "GOT validateMany: 3 rows: 2 valid, 1 invalid")),
                    entry(
                            "B15_NullItems",
                            List.of("GOT Valid\\(L.*", "GOT Invalid\\(Vector\\(o: .*")),
                    // "SchemaException": its words are others, since beans are read as well as
                    // records.
                    entry(
                            "B17_NotARecordNpe",
                            List.of(
                                    "GOT dev.satya.schema.SchemaException: .*Bean.*",
                                    "GOT dev.satya.schema.SchemaException: java.lang.Record .*")),
                    // Jackson alone finds no properties in models and violations; Satya writes
                    // both.
                    entry(
                            "B18_JsonOfResults",
                            List.of(
                                    "GOT Satya, violations:  "
                                            + " \\[\\{\"code\":\"type\",\"path\":\"/x\".*")),
                    // A set within a model is not a set of what is around it, as its Javadoc says.
                    entry(
                            "B20_SmallOnes",
                            List.of(
                                    " *\\[\"x\\\\u000A2026-01-01 INFO admin logged in\"\\]: .*",
                                    "GOT violations after Java serialisation: Vector\\(x: .*",
                                    "GOT NaN bound: SchemaException .*",
                                    "GOT with\\(\\) shares: \\{sub=\\{k=1\\}, n=1\\} .*")),
                    // All compile; a sealed interface that nothing tells apart may be refused by
                    // name.
                    entry(
                            "M01_RecordComponentTypes",
                            List.of(
                                    "(ok\\R){14}(ok|GOT no schema describes"
                                            + " .*Shape.*)\\R(ok\\R?){3}")),
                    // All compile but a possessive quantifier, which ECMA-262 has not.
                    entry(
                            "M03_Annotations",
                            List.of("(ok\\R){8}(ok|GOT @Pattern .*possessive.*)\\Rok")),
                    entry(
                            "M06_JsonPropertyIgnored",
                            List.of("GOT Valid\\(User\\[firstName=Asha, age=31\\]\\)")),
                    entry(
                            "P_PoorMessages",
                            List.of(
                                    "@NotBlank -> .*not white space \\(notBlank\\)\\)",
                                    "throwing constructor -> .*: a must not be negative"
                                            + " \\(construction\\)\\)",
                                    "NaN for BigDecimal -> .*, not NaN \\(type\\)\\)",
                                    "@Email without satya-plugins -> .*satya-plugins, which is not"
                                            + " there\\)",
                                    "@AssertTrue boolean -> object Bool.*",
                                    "@Size\\(min=1\\) -> .*at least 1 character \\(minLength\\)\\)",
                                    "unknown discriminator -> Vector\\(kind: .*",
                                    "secret: .* -> 5")));

    private JavaCaseOutcomes() {}
}
