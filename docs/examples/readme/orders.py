from storage import connect


def pending(customer):
    database = connect("orders")
    found = database.execute("select id from pending where customer = ?", (customer,))
    return [row[0] for row in found]
