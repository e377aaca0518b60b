package dev.satya.examples.users;

import dev.satya.Model;
import dev.satya.spring.web.CheckedBy;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Orders, which no class describes: their schema is in files, version 2 only looks on. */
@RestController
class OrderController {

    @PostMapping("/orders")
    Model order(@RequestBody @CheckedBy("order") Model order) {
        return order;
    }
}
