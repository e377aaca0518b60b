package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;

import dev.satya.Schema;
import dev.satya.schema.Extras;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of several branches that are not valid, the members of the instance tell which was meant. See
 * BRANCH-12 and PLACE-8 to PLACE-10 of docs/semantics.md.
 */
class MeantBranchMemberTest {
    private static final Satya SATYA = EntryPoint.satya();

    @ParameterizedTest
    @MethodSource({"members", "closedMembers", "required", "parts", "closest"})
    void instance_throughAnEntryPoint_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    /** A branch of two in either order: no place in the list says which one is meant. */
    private static Schema inOrder(boolean isSwapped, Schema one, Schema other) {
        return isSwapped ? Schema.oneOf(other, one) : Schema.oneOf(one, other);
    }

    /** A branch that rules out a value which another one takes was not meant, whatever it requires. */
    static Stream<Arguments> members() {
        Schema byType =
                Schema.object()
                        .optional("a", Schema.map(Schema.any()))
                        .optional("b", Schema.string().strict())
                        .build();
        Schema requiring = Schema.object().field("a", Schema.string().strict()).build();
        Schema server =
                Schema.object()
                        .optional("name", Schema.string())
                        .optional("port", Schema.integer().strict())
                        .build();
        Schema standard = Schema.object().field("name", Schema.enumOf("default")).build();
        Schema never = Schema.object().field("name", Schema.never()).build();
        Schema url = Schema.object().field("url", Schema.string().strict().minLength(3)).build();
        Schema both =
                Schema.object()
                        .optional("url", Schema.integer().strict())
                        .field("path", Schema.string().strict())
                        .field("root", Schema.string().strict())
                        .build();
        return Stream.of(false, true)
                .flatMap(
                        it ->
                                EntryPoint.of(
                                        invalid(
                                                inOrder(it, byType, requiring),
                                                Map.of("a", Map.of(), "b", 1),
                                                "type@/b"),
                                        invalid(
                                                inOrder(it, server, standard),
                                                Map.of("name", "web", "port", "80"),
                                                "type@/port"),
                                        invalid(
                                                inOrder(it, server, never),
                                                Map.of("name", "web", "port", "80"),
                                                "type@/port"),
                                        invalid(
                                                inOrder(
                                                        it,
                                                        Schema.allOf(server, Schema.any()),
                                                        Schema.anyOf(standard, Schema.never())
                                                                .nullable()),
                                                Map.of("name", "web", "port", "80"),
                                                "type@/port"),
                                        // Members that only one branch knows speak for none.
                                        invalid(
                                                inOrder(it, url, both),
                                                Map.of("url", "u", "path", 1, "root", true),
                                                "minLength@/url"),
                                        invalid(
                                                inOrder(it, byType, both),
                                                Map.of("a", 1, "b", "b", "url", 1, "path", "p"),
                                                "required@/root"),
                                        invalid(
                                                inOrder(it, url, byType),
                                                Map.of("url", 1, "b", 2),
                                                "type@/url")));
    }

    /** A branch that forbids members which another one has was not meant. */
    static Stream<Arguments> closedMembers() {
        Schema value =
                Schema.object()
                        .field("link", Schema.string())
                        .optional("kind", Schema.constant("value"))
                        .extras(Extras.FORBID)
                        .build();
        Schema file =
                Schema.object()
                        .optional("kind", Schema.constant("file"))
                        .optional("link", Schema.string())
                        .optional("params", Schema.any())
                        .field("path", Schema.string())
                        .extras(Extras.FORBID)
                        .build();
        Schema renamed =
                Schema.object()
                        .field("link", Schema.string())
                        .alias("link", "params")
                        .optional("size", Schema.integer().strict())
                        .extras(Extras.FORBID)
                        .build();
        Map<String, Object> wrongKind = Map.of("kind", 7, "link", "l", "params", 1, "path", "p");
        return Stream.of(false, true)
                .flatMap(
                        it ->
                                EntryPoint.of(
                                        invalid(
                                                inOrder(
                                                        it,
                                                        value,
                                                        Schema.oneOf(file, Schema.never())),
                                                Map.of("link", "l", "params", 1),
                                                "required@/path"),
                                        invalid(inOrder(it, value, file), wrongKind, "enum@/kind"),
                                        // An alias is no name that is forbidden.
                                        invalid(
                                                inOrder(it, file, renamed),
                                                Map.of("params", "p", "size", "x"),
                                                "oneOf@",
                                                "type@/size")));
    }

    static Stream<Arguments> required() {
        Schema url = Schema.object().field("url", Schema.string()).build();
        Schema path =
                Schema.object().field("path", Schema.string()).field("root", Schema.any()).build();
        return EntryPoint.of(
                invalid(Schema.oneOf(url, path), Map.of("url", 5), "type@/url"),
                invalid(Schema.oneOf(url, path), Map.of("path", "p"), "required@/root"),
                invalid(
                        Schema.oneOf(url, path),
                        Map.of("path", 1, "url", 1),
                        "oneOf@",
                        "type@/url"),
                invalid(Schema.oneOf(url, path), Map.of(), "oneOf@", "required@/url"));
    }

    /** A member that one branch has, or has of the type, is not blamed for being of no other. */
    static Stream<Arguments> parts() {
        Schema rule =
                Schema.object()
                        .optional("glob", Schema.string().minLength(2))
                        .optional("name", Schema.string().minLength(2))
                        .extras(Extras.FORBID)
                        .build();
        Schema all =
                Schema.object().optional("all", Schema.array(rule)).extras(Extras.FORBID).build();
        Schema typeOrTypes =
                Schema.anyOf(
                        Schema.object().optional("type", Schema.array(Schema.string())).build(),
                        Schema.object()
                                .optional("type", Schema.string().minLength(3).pattern("^x"))
                                .build());
        return EntryPoint.of(
                invalid(
                        Schema.anyOf(all, rule),
                        Map.of("glob", "x", "name", "x"),
                        "minLength@/glob",
                        "minLength@/name"),
                invalid(
                        Schema.anyOf(all, rule),
                        Map.of("blob", "x"),
                        "anyOf@",
                        "additionalProperties@/blob"),
                invalid(typeOrTypes, Map.of("type", "s"), "minLength@/type", "pattern@/type"));
    }

    static Stream<Arguments> closest() {
        Schema one =
                Schema.object()
                        .optional("t", Schema.constant(1))
                        .optional("a", Schema.string())
                        .build();
        Schema two =
                Schema.object()
                        .optional("t", Schema.string().pattern("^x"))
                        .optional("a", Schema.bool())
                        .optional("b", Schema.bool())
                        .build();
        return EntryPoint.of(
                invalid(
                        Schema.anyOf(one, two),
                        Map.of("t", "xy", "a", "s", "b", "no bool"),
                        "anyOf@",
                        "type@/a",
                        "type@/b"));
    }
}
