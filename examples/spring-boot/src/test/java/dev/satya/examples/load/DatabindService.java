package dev.satya.examples.load;

import dev.satya.examples.users.User;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same request as Spring reads it without Satya: by Jackson's databind and Hibernate Validator. */
@SpringBootApplication
public class DatabindService {

    /** The one controller. */
    @RestController
    public static class Users {
        @PostMapping("/users")
        @ResponseStatus(HttpStatus.CREATED)
        Map<String, Object> add(@Valid @RequestBody User user) {
            return Map.of("id", user.id(), "name", user.name());
        }
    }
}
