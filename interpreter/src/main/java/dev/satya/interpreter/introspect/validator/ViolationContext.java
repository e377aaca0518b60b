package dev.satya.interpreter.introspect.validator;

import dev.satya.schema.CustomCheck.Finding;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a validator tells violations by: the standard's {@code ConstraintValidatorContext} and the
 * builders that it hands out, which are interfaces of a jar that need not be there. Of one call.
 */
public final class ViolationContext {
    private final ViolationTemplates templates;
    private final List<Finding> told = new ArrayList<>();
    private boolean hasDefault = true;

    public ViolationContext(ViolationTemplates templates) {
        this.templates = templates;
    }

    /** As the standard's interface. */
    public Object as(Class<?> contextType) {
        return proxy(contextType, this::call);
    }

    /** What the validator told, beginning with the violation that it did not take back. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (hasDefault) {
            findings.add(Finding.here(templates.message()));
        } else if (told.isEmpty()) {
            throw new IllegalStateException(
                    "the validator took the default violation back, and told no other");
        }
        findings.addAll(told);
        return findings;
    }

    private @Nullable Object call(Object proxy, Method method, @Nullable Object[] arguments) {
        switch (method.getName()) {
            case "disableDefaultConstraintViolation" -> hasDefault = false;
            case "getDefaultConstraintMessageTemplate" -> {
                return templates.written();
            }
            case "getClockProvider" -> {
                return proxy(method.getReturnType(), (clock, get, none) -> templates.clock());
            }
            case "buildConstraintViolationWithTemplate" -> {
                String template = Objects.requireNonNull((String) arguments[0], "template");
                return proxy(method.getReturnType(), new Builder(template)::call);
            }
            default -> throw unknown(method, arguments);
        }
        return null;
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        method.getDeclaringClass() == Object.class
                                ? ofObject(proxy, method, arguments)
                                : handler.invoke(
                                        proxy,
                                        method,
                                        arguments == null ? new Object[0] : arguments));
    }

    private static Object ofObject(
            Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> method.getDeclaringClass().getSimpleName();
        };
    }

    private static UnsupportedOperationException unknown(
            Method method, @Nullable Object[] arguments) {
        boolean isUnwrap = method.getName().equals("unwrap") && arguments.length == 1;
        return new UnsupportedOperationException(
                isUnwrap
                        ? "the context of this validator is no " + arguments[0]
                        : method.getName() + " is not known here");
    }

    /** A violation that is being told. */
    private final class Builder {
        private final String template;
        private final DocumentPath path = templates.path();

        /** The name of the last node, which an index or a key goes in front of. */
        private @Nullable String name;

        Builder(String template) {
            this.template = template;
        }

        private Object call(Object proxy, Method method, @Nullable Object[] arguments) {
            switch (method.getName()) {
                case "addPropertyNode", "addNode" -> {
                    endNode();
                    name = (String) arguments[0];
                }
                case "addBeanNode", "addContainerElementNode" -> endNode();
                case "inIterable", "inContainer" -> {} // atIndex or atKey says where
                case "atIndex" -> path.index((Integer) Objects.requireNonNull(arguments[0]));
                case "atKey" -> path.key(key(arguments[0]));
                case "addConstraintViolation" -> {
                    endNode();
                    told.add(new Finding(path.segments(), templates.text(template)));
                    return proxy(method.getReturnType(), ViolationContext.this::call);
                }
                default -> throw unknown(method, arguments);
            }
            boolean isSame = method.getReturnType().isInstance(proxy);
            return isSame ? proxy : proxy(method.getReturnType(), this::call);
        }

        private static String key(@Nullable Object key) {
            return key instanceof Enum<?> constant ? constant.name() : String.valueOf(key);
        }

        private void endNode() {
            if (name != null) {
                path.property(name);
                name = null;
            }
        }
    }
}
